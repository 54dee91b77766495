import type { Prompt, Trigger } from '../model/schema.ts'
import type { Happening, Signal } from '../model/signal.ts'
import type { Page } from '../platform/page.ts'
import type { PageWatch } from '../platform/watch-page.ts'

export interface WatchingParts {
  readonly page: Page
  /** Tells the client what happened. */
  readonly signal: (signal: Signal) => void
}

/** The values that some triggers wait for, each once. */
const valuesOf = (prompts: readonly Prompt[], type: Happening) => [
  ...new Set(
    prompts.flatMap(({ triggers = [] }) =>
      triggers.map((trigger: Trigger) => (trigger as Partial<Record<Happening, unknown>>)[type]),
    ),
  ),
]

const textsOf = (prompts: readonly Prompt[], type: 'click' | 'visible') =>
  valuesOf(prompts, type).filter((value) => typeof value === 'string')

/** Turns what the person does on a page into signals, for triggers other than events and seconds. */
export const createWatching = ({ page, signal }: WatchingParts, watch: PageWatch) => {
  let prompts: readonly Prompt[] = []
  /** What was told on this page: a depth and a sight are told once. */
  let told = new Set<unknown>()
  const watched = new Map<string, Element>()

  const once = (type: Happening, value: Signal['value']) => {
    const key = `${[type, value]}`
    if (told.has(key)) return
    told.add(key)
    signal({ type, value })
  }

  const lookForElements = () => {
    for (const selector of textsOf(prompts, 'visible')) {
      const element = page.find(selector)
      if (!element || watched.get(selector) === element) continue
      watched.set(selector, element)
      watch.whenSeen(element, () => once('visible', selector))
    }
  }

  watch.onScroll((percent) => {
    for (const depth of valuesOf(prompts, 'scrollPercent'))
      if (typeof depth === 'number' && percent >= depth) once('scrollPercent', depth)
  })
  watch.onExit(() => signal({ type: 'exitIntent', value: true }))
  watch.onClick((target) => {
    for (const selector of textsOf(prompts, 'click'))
      if (page.within(target, selector)) signal({ type: 'click', value: selector })
  })

  return {
    /** @param now the prompts of this page */
    look: (now: readonly Prompt[], isNewPage: boolean) => {
      prompts = now
      if (isNewPage) {
        told = new Set()
        watched.clear()
      }
      lookForElements()
    },
    lookForElements,
  }
}
