import { empty, watch } from './basket.js'
import { goods } from './lines.js'
import { newOrderId } from './order.js'
import { write } from './store.js'
import { createSummary } from './summary.js'

const release = Number.parseInt(document.documentElement.dataset.release, 10)
const summary = createSummary({
  element: document.getElementById('summary'),
  keepsCoupon: release >= 2,
  goods,
})

watch(summary.draw)

// Turning the phone changes the width. The keyboard, which changes the height, is left alone.
let width = innerWidth
addEventListener('resize', () => {
  if (width !== innerWidth) summary.draw()
  width = innerWidth
})

document.getElementById('delivery').addEventListener('submit', (event) => {
  event.preventDefault()
  const trouble = document.getElementById('trouble')
  trouble.textContent = goods() === 0 ? 'There is nothing in your basket yet.' : ''
  if (goods() === 0) return
  write('order', {
    id: newOrderId(),
    cents: summary.total(),
    coupon: summary.couponApplied(),
    told: false,
  })
  write('coupon', undefined)
  empty()
  location.assign('/thanks')
})

// Before this line a click would have sent the form to nobody.
document.getElementById('place').disabled = false
