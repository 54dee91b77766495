import { attempt } from '../model/attempt.ts'

/** What the page can tell, and the only place that listens to it. */
export interface Page {
  /** Where the visitor is, as conditions see it: `page.*`, `device.*`. */
  facts(): PageFacts
  /** The page's language: `<html lang>`, else the browser's. */
  ownLanguage(): string
  isVisible(): boolean
  /** False while something of the host's or of the person's would be disturbed. */
  polite(): boolean
  /** The first element that a selector names; none also where it is no selector. */
  find(selector: string): Element | null | undefined
  /** The element, or the one around it, that a selector names; none as with `find`. */
  within(element: Element, selector: string): Element | null | undefined
  /** The tab came to the front, or left it. */
  onVisible(listener: (visible: boolean) => void): void
  /** Online again. */
  onOnline(listener: () => void): void
  /** Something was activated. */
  onActivate(listener: (target: Element) => void): void
  /** The address is another one, without the page being loaded anew. */
  onRoute(listener: () => void): void
  /** When the browser has nothing better to do. */
  whenIdle(task: () => void): void
  /** The JSON at a URL. @throws where it cannot be had, with the status in the message */
  load(url: string, init?: RequestInit): Promise<unknown>
  /** Ends every listening. */
  destroy(): void
}

export interface PageFacts {
  readonly page: {
    readonly url: string
    readonly path: string
    readonly query: Readonly<Record<string, string>>
    readonly title: string
    readonly referrer: string
  }
  readonly device: { readonly type: 'phone' | 'tablet' | 'desktop' }
}

/** A pause between two keys is still typing. */
const typingMs = 3000

const tabletPx = 600

/** `:is()` skips what a browser does not know, such as `:modal`, and keeps the rest. */
const disturbed =
  ':is(dialog:modal,[aria-modal=true],[data-windchime-quiet]:is(:hover,:focus-within))'

const deviceType = () => {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop'
  return Math.min(screen.width, screen.height) < tabletPx ? 'phone' : 'tablet'
}

const find = (selector: string) => attempt(() => document.querySelector(selector))

export const createPage = (): Page => {
  const listening = new AbortController()
  let typedAt = -typingMs
  let holding = false

  // On the window, and before the host's own listeners can stop anything.
  const on = (types: string, listener: (event: Event) => void) => {
    for (const type of types.split(' '))
      addEventListener(type, listener, { capture: true, signal: listening.signal })
  }

  const visible = () => !document.hidden

  // Only keys that write: Enter on a button is not typing.
  on('input', () => {
    typedAt = performance.now()
  })
  on('pointerdown pointerup pointercancel', ({ type }) => {
    holding = type === 'pointerdown'
  })

  return {
    facts: () => {
      const { href: url, pathname: path, search } = location
      const { title, referrer } = document
      const query = Object.fromEntries(new URLSearchParams(search))
      return { page: { url, path, query, title, referrer }, device: { type: deviceType() } }
    },
    ownLanguage: () => document.documentElement.lang || navigator.language,
    isVisible: visible,
    polite: () =>
      visible() && !holding && performance.now() - typedAt > typingMs && !find(disturbed),
    find,
    within: (element, selector) => attempt(() => element.closest(selector)),
    onVisible: (listener) => on('visibilitychange', () => listener(visible())),
    onOnline: (listener) => on('online', listener),
    onActivate: (listener) => on('click', (event) => listener(event.composedPath()[0] as Element)),
    onRoute: (listener) => {
      const { navigation } = window as { navigation?: EventTarget }
      // An older browser tells of the way back and forth alone.
      if (navigation) navigation.addEventListener('currententrychange', listener, listening)
      else on('popstate', listener)
    },
    // Safari has no idle callback.
    whenIdle: (task) => void (window.requestIdleCallback ?? setTimeout)(task),
    load: async (url, init) => {
      const answer = await fetch(url, init)
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
      return answer.json()
    },
    destroy: () => listening.abort(),
  }
}
