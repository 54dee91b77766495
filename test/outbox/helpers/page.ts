/** Node has no page: this one is hidden and left by hand. */
const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
const window = new EventTarget()

Object.assign(globalThis, {
  document,
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
})

/** The person goes to another tab, or leaves. */
export const hidePage = () => {
  document.visibilityState = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  document.visibilityState = 'visible'
}
