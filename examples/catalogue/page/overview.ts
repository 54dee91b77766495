/** Makes each frame as high as what it shows, once that is there. */

/** What is seen of the page around a card. */
const aroundPx = 72
const highestPx = 760
/** Where there is no card. */
const lowestPx = 220

const cardOf = (page: Document) =>
  [...page.querySelectorAll('windchime-widget')]
    .map(({ shadowRoot }) => shadowRoot?.querySelector('.card'))
    .find(Boolean)

const sizeTo = (frame: HTMLIFrameElement, page: Document) => {
  const card = cardOf(page)
  const isInline = card && !card.hasAttribute('popover') && card.localName === 'section'
  const high = isInline
    ? page.documentElement.scrollHeight
    : (card?.getBoundingClientRect().height ?? 0) + aroundPx
  frame.style.setProperty('--height', `${Math.max(lowestPx, Math.min(high, highestPx))}px`)
}

const watch = (frame: HTMLIFrameElement) => {
  const page = frame.contentDocument
  const root = page?.documentElement
  if (!page || !root || page.URL === 'about:blank') return
  const look = () => {
    if (root.dataset.ready === undefined) return
    observer.disconnect()
    sizeTo(frame, page)
  }
  const observer = new MutationObserver(look)
  observer.observe(root, { attributes: true })
  look()
}

for (const frame of document.querySelectorAll('iframe')) {
  frame.addEventListener('load', () => watch(frame))
  watch(frame)
}
