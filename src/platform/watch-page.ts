import { attempt } from '../model/attempt.ts'

/** What few prompts wait for; listened to only where one does. */
export interface PageWatch {
  /** How far down a page the person has come, in percent of its height. */
  onScroll(listener: (percent: number) => void): void
  /** The pointer left the page by its upper edge. A finger never does. */
  onExit(listener: () => void): void
  onClick(listener: (target: Element) => void): void
  /** Elements came, or went. */
  onChange(listener: () => void): void
  /** Half of an element, or of the screen by it, is in view; once for each element. */
  whenSeen(element: Element, listener: () => void): void
  stop(): void
}

/** How often a page that changes is looked at. */
const settleMs = 200

export const watchPage = (): PageWatch => {
  const listening = new AbortController()
  const on = (type: string, listener: (event: Event) => void) =>
    document.addEventListener(type, listener, {
      capture: true,
      passive: true,
      signal: listening.signal,
    })
  const { documentElement } = document

  const seen = new WeakMap<Element, (() => void)[]>()
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries)
        if (
          intersectionRatio >= 0.5 ||
          (intersectionRatio > 0 && intersectionRect.height * 2 >= (rootBounds?.height ?? Infinity))
        ) {
          sight.unobserve(target)
          for (const listener of seen.get(target) ?? []) listener()
          seen.delete(target)
        }
    },
    { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
  )

  let timer: ReturnType<typeof setTimeout> | undefined
  const changes: (() => void)[] = []
  const mutations = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      for (const listener of changes) listener()
    }, settleMs)
  })

  return {
    onScroll: (listener) =>
      on('scroll', ({ target }) => {
        // The page, or the one part of it that scrolls in its place.
        const box = target instanceof Element ? target : document.scrollingElement
        if (box && box.clientHeight * 2 >= documentElement.clientHeight)
          listener(((box.scrollTop + box.clientHeight) / box.scrollHeight) * 100)
      }),
    onExit: (listener) =>
      on('mouseout', (event) => {
        const { relatedTarget, clientY } = event as MouseEvent
        if (!relatedTarget && clientY <= 0 && matchMedia('(hover: hover)').matches) listener()
      }),
    onClick: (listener) => on('click', (event) => listener(event.composedPath()[0] as Element)),
    onChange: (listener) => {
      if (!changes[0])
        mutations.observe(documentElement, { childList: true, subtree: true, attributes: true })
      changes.push(listener)
    },
    whenSeen: (element, listener) => {
      seen.set(element, [...(seen.get(element) ?? []), listener])
      sight.observe(element)
    },
    stop: () => {
      listening.abort()
      sight.disconnect()
      mutations.disconnect()
      clearTimeout(timer)
    },
  }
}

/** Takes `#windchime=…` off the address, and gives what stood in it. */
export const takeLink = (): URLSearchParams | undefined => {
  const { hash, pathname, search } = location
  if (!hash.startsWith('#windchime=')) return undefined
  // A sandboxed page may not touch its address.
  attempt(() => history.replaceState(history.state, '', pathname + search))
  return new URLSearchParams(hash.slice(1))
}
