import { setMaxListeners } from 'node:events'

/** Node has no page: this one is hidden and left by hand. */
const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
const window = new EventTarget()
// Every tab of a test listens to the same page.
setMaxListeners(0, document, window)

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
