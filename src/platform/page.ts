type Stop = () => void

/** What the page can tell, and the only place that listens to it. */
export interface Page {
  /** Where the visitor is, as conditions see it: `page.*`, `device.*`. */
  facts(): PageFacts
  /** The page's language: `<html lang>`, else the browser's. */
  language(): string
  visible(): boolean
  /** False while something of the host's or of the person's would be disturbed. */
  polite(): boolean
  find(selector: string): Element | undefined
  onVisible(listener: (visible: boolean) => void): Stop
  /** The page may be about to go: hidden, frozen, or left. */
  onHide(listener: () => void): Stop
  onOnline(listener: () => void): Stop
  /** Something was activated: gives the event's target. */
  onActivate(listener: (target: Element) => void): Stop
  /** When the browser has nothing better to do. */
  whenIdle(task: () => void): void
  load(url: string): Promise<unknown>
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

const modalOpen = 'dialog:modal, [aria-modal=true]'

const editable =
  'input:not([type=button],[type=submit],[type=checkbox],[type=radio]), textarea, select, [contenteditable]'

const deviceType = () => {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop'
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet'
}

export const createPage = (): Page => {
  const stops = new Set<Stop>()
  let typedAt = Number.NEGATIVE_INFINITY
  let holding = false

  const listen = (target: EventTarget, types: string, listener: (event: Event) => void): Stop => {
    const names = types.split(' ')
    for (const name of names) target.addEventListener(name, listener, true)
    const stop = () => {
      for (const name of names) target.removeEventListener(name, listener, true)
      stops.delete(stop)
    }
    stops.add(stop)
    return stop
  }

  const visible = () => document.visibilityState === 'visible'
  const targetOf = (event: Event) => event.composedPath()[0]

  listen(document, 'keydown input', (event) => {
    const target = targetOf(event)
    if (target instanceof Element && target.matches(editable)) typedAt = performance.now()
  })
  listen(document, 'pointerdown pointerup pointercancel', ({ type }) => {
    holding = type === 'pointerdown'
  })

  return {
    facts: () => ({
      page: {
        url: location.href,
        path: location.pathname,
        query: Object.fromEntries(new URLSearchParams(location.search)),
        title: document.title,
        referrer: document.referrer,
      },
      device: { type: deviceType() },
    }),
    language: () => document.documentElement.lang || navigator.language,
    visible,
    polite: () =>
      visible() &&
      !holding &&
      performance.now() - typedAt > typingMs &&
      !document.querySelector(modalOpen) &&
      !document.activeElement?.closest('[data-windchime-quiet]') &&
      !document.querySelector('[data-windchime-quiet]:hover'),
    find: (selector) => {
      try {
        return document.querySelector(selector) ?? undefined
      } catch {
        return undefined
      }
    },
    onVisible: (listener) => listen(document, 'visibilitychange', () => listener(visible())),
    onHide: (listener) => {
      const stopHidden = listen(document, 'visibilitychange', () => visible() || listener())
      const stopLeft = listen(window, 'pagehide', listener)
      return () => {
        stopHidden()
        stopLeft()
      }
    },
    onOnline: (listener) => listen(window, 'online', listener),
    onActivate: (listener) =>
      listen(document, 'click', (event) => {
        const target = targetOf(event)
        if (target instanceof Element) listener(target)
      }),
    whenIdle: (task) => {
      const soon = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200))
      soon(task)
    },
    load: async (url) => {
      const answer = await fetch(url, { credentials: 'same-origin' })
      if (!answer.ok) throw new Error(`HTTP ${answer.status} from ${answer.url}`)
      return answer.json()
    },
    destroy: () => {
      for (const stop of stops) stop()
    },
  }
}
