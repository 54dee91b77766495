import { html, raw } from 'hono/html'
import { type Product, price, products } from '../products.ts'
import { type Html, layout, type Visit } from './layout.ts'

const note = html`<svg class="note" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
  <path d="M6.5 3.2 15 1.4v10.4a2.6 2.1 0 1 1-1.7-2V5.2L8.2 6.3v7.3a2.6 2.1 0 1 1-1.7-2z" />
</svg>`

const card = (product: Product) => html`<li class="card" id="${product.id}">
            <div class="art">${raw(product.drawing)}</div>
            <div class="about">
              <h3>${product.name}</h3>
              <p>${product.words}</p>
              <p class="price">${price(product.cents)}</p>
              <div class="row">
                <button type="button" class="main" data-add="${product.id}" aria-label="Add to basket: ${product.name}">Add to basket</button>
                <button type="button" class="quiet" data-notes="${product.notes.join(' ')}" aria-label="Hear it: ${product.name}">${note}<span>Hear it</span></button>
              </div>
            </div>
          </li>`

/** `/`: everything there is to buy. */
export const cataloguePage = (visit: Visit): Html =>
  layout(visit, {
    title: 'Wind chimes and bells',
    here: 'shop',
    script: 'catalogue.js',
    main: html`
      <section class="hero wide">
        <div>
          <h1>Small songs for the wind</h1>
          <p class="lead">Chimes and bells, cut, drilled and tuned by hand. Hang one by a window and let the weather play.</p>
          <p class="offer">New here? <strong>TINKLE10</strong> takes 10 % off at checkout.</p>
          <p><a class="button main" href="#window">See what hangs in the window</a></p>
        </div>
        <div class="art breeze">${raw(products[0]?.drawing ?? '')}${raw(products[1]?.drawing ?? '')}${raw(products[3]?.drawing ?? '')}</div>
      </section>
      <section class="wide" id="window" aria-labelledby="window-title">
        <h2 id="window-title">In the window</h2>
        <ul class="cards">
          ${products.map(card)}
        </ul>
        <p class="toast" id="added" role="status"></p>
      </section>`,
  })
