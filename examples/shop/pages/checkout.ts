import { html, raw } from 'hono/html'
import { type Product, price, products } from '../products.ts'
import { type Html, layout, type Visit } from './layout.ts'

/** Every product has its row; checkout.js shows those that are in the basket. */
const row = ({ id, name, cents, drawing }: Product) =>
  html`<li class="line" data-product="${id}" data-cents="${cents}" hidden>
            <div class="art">${raw(drawing)}</div>
            <div class="what"><h3>${name}</h3><p>${price(cents)} each</p></div>
            <div class="amount" role="group" aria-label="How many ${name}">
              <button type="button" data-change="-1" aria-label="One ${name} less">−</button>
              <output>0</output>
              <button type="button" data-change="1" aria-label="One ${name} more">+</button>
            </div>
            <p class="sum"></p>
          </li>`

const field = (id: string, label: string, value: string, autocomplete: string, type = 'text') =>
  html`<p class="field">
            <label for="${id}">${label}</label>
            <input id="${id}" name="${id}" type="${type}" value="${value}" autocomplete="${autocomplete}" required />
          </p>`

const summary = html`
          <form class="coupon" data-feedback="coupon" method="dialog">
            <label for="code">Coupon code</label>
            <div class="row">
              <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" />
              <button type="submit" class="quiet">Apply</button>
            </div>
            <p class="said" role="status"></p>
          </form>
          <dl class="totals">
            <div><dt>Goods</dt><dd data-total="goods"></dd></div>
            <div data-row="discount" hidden><dt>Coupon</dt><dd data-total="discount"></dd></div>
            <div><dt>Delivery</dt><dd data-total="delivery"></dd></div>
            <div class="all"><dt>Total</dt><dd data-total="total"></dd></div>
          </dl>`

/**
 * `/checkout`: the basket, where it goes, and the coupon box that forgets. `method="dialog"` sends
 * nothing anywhere, also where the script has not arrived yet: no name ends up in an address.
 */
export const checkoutPage = (visit: Visit): Html =>
  layout(visit, {
    title: 'Checkout',
    here: 'checkout',
    script: 'checkout.js',
    main: html`
      <div class="wide checkout">
        <h1>Checkout</h1>
        <section class="panel" aria-labelledby="basket-title">
          <h2 id="basket-title">Your basket</h2>
          <ul class="lines" id="lines">
            ${products.map(row)}
          </ul>
          <p id="empty" hidden>Nothing in it yet. <a href="/#window">Choose something that rings</a>, or
            <button type="button" class="link" data-add="morning-fifth">take the Morning Fifth</button>.</p>
          <noscript><p>The basket lives in your browser and needs JavaScript.</p></noscript>
        </section>
        <form class="panel delivery" id="delivery" method="dialog" aria-labelledby="delivery-title">
          <h2 id="delivery-title">Where it goes</h2>
          <p class="hint">Filled in for you: this is a demo, and nothing of it leaves your browser.</p>
          ${field('name', 'Name', 'Robin Vale', 'name')}
          ${field('email', 'Email', 'robin@example.com', 'email', 'email')}
          ${field('street', 'Street', '12 Gale Street', 'street-address')}
          <div class="pair">
            ${field('postcode', 'Postcode', '20457', 'postal-code')}
            ${field('city', 'City', 'Windhaven', 'address-level2')}
          </div>
        </form>
        <aside class="panel summary" aria-labelledby="summary-title">
          <h2 id="summary-title">Summary</h2>
          <div id="summary">${summary}</div>
          <button type="submit" class="main" form="delivery" id="place" disabled>Place order</button>
          <p class="said" id="trouble" role="alert"></p>
        </aside>
      </div>`,
  })
