/** Screen readers notice a change only where the region was there before; none needs longer. */
const settleMs = 100

export interface Status {
  /** Announces a text, once for as long as it stays the same. */
  say(text: string): void
  stop(): void
}

/** A polite live region: what comes by itself is announced here, and takes no focus. */
export const createStatus = (root: ShadowRoot): Status => {
  const region = root.appendChild(document.createElement('p'))
  region.setAttribute('role', 'status')
  let said = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  const say = (text: string) => {
    if (text === said) return
    said = text
    region.textContent = ''
    stop()
    timer = setTimeout(() => {
      region.textContent = text
    }, settleMs)
  }
  return { say, stop }
}
