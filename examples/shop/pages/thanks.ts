import { html, raw } from 'hono/html'
import { products } from '../products.ts'
import { type Html, layout, type Visit } from './layout.ts'

/** `/thanks`: the order is placed. Here the shop tells Windchime, once an order. */
export const thanksPage = (visit: Visit): Html =>
  layout(visit, {
    title: 'Thank you',
    script: 'thanks.js',
    main: html`
      <div class="wide thanks">
        <div class="art breeze">${raw(products[0]?.drawing ?? '')}</div>
        <div>
          <h1 id="thanks-title">Thank you</h1>
          <div id="order" hidden>
            <p class="lead">Your order is placed. We pack it tomorrow, in wood wool, so it stays silent on the way.</p>
            <dl class="facts">
              <div><dt>Order</dt><dd id="order-id"></dd></div>
              <div><dt>Total</dt><dd id="order-total"></dd></div>
              <div><dt>Arrives</dt><dd>in three to five days</dd></div>
            </dl>
          </div>
          <p class="lead" id="no-order" hidden>There is no order from this browser yet.</p>
          <p class="row"><a class="button main" href="/">Back to the shop</a> <a class="button quiet" href="/checkout">To the checkout</a></p>
        </div>
      </div>`,
  })
