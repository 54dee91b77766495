/**
 * The summary at checkout: the coupon box and the totals.
 *
 * Release 1 has a genuine defect. It draws the whole summary afresh whenever anything changes, and
 * what was typed and applied lives in the elements that it throws away: change a quantity or turn
 * the phone, and the coupon is gone. Release 2 leaves the box alone and writes the figures only.
 */
import { percentOf } from './coupon.js'
import { price, totalsOf } from './money.js'
import { read, write } from './store.js'

const figure = (name, cents) => {
  if (name === 'delivery' && cents === 0) return 'free'
  return name === 'discount' ? `−${price(cents)}` : price(cents)
}

export const createSummary = ({ element, keepsCoupon, goods }) => {
  const asSent = element.cloneNode(true)
  // A clone takes along what somebody typed before this script ran.
  asSent.querySelector('.coupon').reset()
  const box = () => element.querySelector('.coupon')
  const percent = () => Number(box().dataset.percent ?? 0)

  const writeFigures = () => {
    const totals = totalsOf(goods(), percent())
    for (const [name, cents] of Object.entries(totals)) {
      element.querySelector(`[data-total=${name}]`).textContent = figure(name, cents)
    }
    element.querySelector('[data-row=discount]').hidden = totals.discount === 0
  }

  const draw = () => {
    if (!keepsCoupon) element.replaceChildren(...asSent.cloneNode(true).children)
    writeFigures()
  }

  const apply = (code) => {
    const found = percentOf(code)
    if (found) box().dataset.percent = found
    else delete box().dataset.percent
    box().elements.code.setAttribute('aria-invalid', String(!found))
    box().querySelector('.said').textContent = found
      ? `${found} % off. The wind thanks you.`
      : 'We do not know that code.'
    writeFigures()
    return found
  }

  const remember = () => {
    if (!keepsCoupon) return
    write('coupon', { code: box().elements.code.value, applied: percent() > 0 })
  }

  element.addEventListener('input', remember)
  element.addEventListener('submit', (event) => {
    event.preventDefault()
    const code = box().elements.code.value.trim()
    const found = apply(code)
    remember()
    if (found) windchime('track', 'coupon.applied', { code: code.toUpperCase(), percent: found })
  })

  const kept = keepsCoupon ? read('coupon') : undefined
  if (kept) {
    box().elements.code.value = kept.code
    if (kept.applied) apply(kept.code)
  }
  writeFigures()

  return {
    draw,
    /** What has to be paid, in cents. */
    total: () => totalsOf(goods(), percent()).total,
    couponApplied: () => percent() > 0,
  }
}
