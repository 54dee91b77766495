import { price } from './money.js'
import { read, write } from './store.js'

const order = read('order')
document.getElementById(order ? 'order' : 'no-order').hidden = false

if (order) {
  document.getElementById('order-id').textContent = order.id
  document.getElementById('order-total').textContent = price(order.cents)
}

// Here, and not on the button at checkout: the customer has arrived, nothing is about to navigate
// away, and a question can stand for as long as they like. Once an order, so not on a reload.
if (order && !order.told) {
  write('order', { ...order, told: true })
  windchime('track', 'order.completed', {
    total: order.cents / 100,
    orderId: order.id,
    coupon: order.coupon,
  })
}
