/** What runs inside the page. Each function stands alone: it is sent there as text. */

export interface Step {
  readonly name: string
  readonly from: number
  to: number
}

export interface Shift {
  readonly at: number
  readonly value: number
  /** Within half a second of a click, a tap or a key: it does not count. */
  readonly expected: boolean
  /** What moved, as far as the page may know. */
  readonly what: readonly string[]
}

/** All times in ms since `timeOrigin`. */
export interface Seen {
  readonly timeOrigin: number
  readonly steps: Step[]
  readonly events: {
    readonly name: string
    readonly at: number
    readonly ms: number
    readonly interaction: number
  }[]
  readonly shifts: Shift[]
  readonly longTasks: { readonly at: number; readonly ms: number }[]
  /** When the page said `track()`, and when the card was on the screen. */
  triggeredAt?: number
  paintedAt?: number
  /** When the answer was handed to the browser. */
  sentAt?: number
}

declare const window: { seen: Seen } & typeof globalThis

interface ShiftEntry extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRect
    readonly currentRect: DOMRect
  }[]
}

/** Watches from the first moment. */
export const watch = () => {
  const seen: Seen = {
    timeOrigin: performance.timeOrigin,
    steps: [{ name: 'start-up', from: 0, to: Number.POSITIVE_INFINITY }],
    events: [],
    shifts: [],
    longTasks: [],
  }
  window.seen = seen
  performance.mark('begin start-up')
  const observe = <T extends PerformanceEntry>(
    type: string,
    take: (entry: T) => unknown,
    more: object = {},
  ) =>
    new PerformanceObserver((list) => (list.getEntries() as T[]).forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    })
  observe<PerformanceEventTiming & { interactionId: number }>(
    'event',
    ({ name, startTime: at, duration: ms, interactionId: interaction }) =>
      interaction && seen.events.push({ name, at, ms, interaction }),
    { durationThreshold: 16 },
  )
  observe<PerformanceEntry>('longtask', ({ startTime: at, duration: ms }) =>
    seen.longTasks.push({ at, ms }),
  )
  const side = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ')
  observe<ShiftEntry>('layout-shift', ({ startTime: at, value, hadRecentInput, sources }) =>
    seen.shifts.push({
      at,
      value,
      expected: hadRecentInput,
      what: sources.map(
        ({ node, previousRect, currentRect }) =>
          `${node?.nodeName.toLowerCase() ?? 'of ours'} from ${side(previousRect)} to ${side(currentRect)}`,
      ),
    }),
  )
  observe<PerformanceEntry>('resource', ({ name, startTime }) => {
    if (name.endsWith('/v1/responses')) seen.sentAt ??= startTime
  })
  const card = () =>
    document.querySelector('windchime-widget')?.shadowRoot?.querySelector('[popover]')
  // It fades in from nothing: only the second frame that has it shows it.
  const untilPainted = () =>
    requestAnimationFrame(() => {
      if (card())
        requestAnimationFrame(() => {
          seen.paintedAt = performance.now()
        })
      else untilPainted()
    })
  // An interaction lasts until the next frame that is another: here there always is one.
  const blink = (times: number) =>
    requestAnimationFrame(() => {
      const pixel = document.querySelector<HTMLElement>('#pixel')
      if (pixel) pixel.style.background = times % 2 ? '#000' : '#fff'
      if (times) blink(times - 1)
    })
  for (const type of ['pointerdown', 'click', 'keydown'])
    addEventListener(type, () => blink(8), true)
  addEventListener(
    'click',
    (event) => {
      if ((event.target as Element).textContent !== 'Place order' || seen.triggeredAt) return
      seen.triggeredAt = performance.now()
      untilPainted()
    },
    true,
  )
}

/** @param name of what a person does next; without one, it is over */
export const mark = (name: string) => {
  const last = window.seen.steps.at(-1)
  const now = performance.now()
  if (name) window.seen.steps.push({ name, from: now, to: Number.POSITIVE_INFINITY })
  else if (last) last.to = now
  performance.mark(name ? `begin ${name}` : 'end')
}

/** The middle of what a person may press, by its name; the newest first. */
export const centreOf = (name: string) => {
  const roots: ParentNode[] = [document]
  for (const host of document.querySelectorAll('windchime-widget'))
    if (host.shadowRoot) roots.unshift(host.shadowRoot)
  const nameOf = (it: Element) =>
    it.ariaLabel ?? (it as HTMLInputElement).labels?.[0]?.textContent ?? it.textContent
  const found = roots
    .flatMap((root) => [...root.querySelectorAll('button,input,textarea')])
    .find((it) => it.checkVisibility() && nameOf(it)?.trim() === name)
  if (!found) return undefined
  const { x, y, width, height } = found.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

/** How long one strict write to IndexedDB takes here, the least that an answer waits for. @returns ms of each */
export const writeStrictly = async (times: number) => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bare', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const taken: number[] = []
  while (taken.length < times) {
    const startedAt = performance.now()
    const step = database.transaction('rows', 'readwrite', { durability: 'strict' })
    step.objectStore('rows').put('an answer', taken.length)
    await new Promise((resolve) => {
      step.oncomplete = resolve
    })
    taken.push(performance.now() - startedAt)
  }
  database.close()
  return taken
}

export const seen = () => window.seen
