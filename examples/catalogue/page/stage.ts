import type { Feedback } from '../../../src/feedback.ts'
import type { Stage } from '../state.ts'
import { customer } from '../words.ts'

/** How long anything may take to come. */
const patienceMs = 15_000

const inWidgets = (selector: string) => {
  for (const { shadowRoot } of document.querySelectorAll('windchime-widget')) {
    const found = shadowRoot?.querySelector<HTMLElement>(selector)
    if (found) return found
  }
}

/** Resolves with what `look` finds; it looks again whenever the page is drawn. */
const appears = <T>(look: () => T | undefined, what: string) =>
  new Promise<T>((resolve, reject) => {
    const begun = performance.now()
    const tick = () => {
      const found = look()
      if (found !== undefined) resolve(found)
      else if (performance.now() - begun > patienceMs) reject(new Error(`No ${what}`))
      else setTimeout(tick, 16)
    }
    tick()
  })

const wordsFor = (lang: string): string =>
  (customer.words as Readonly<Record<string, string>>)[lang] ?? customer.words.en

/** What is there now; whoever asks has waited for it. */
const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('Nothing is shown')
  return value
}

export const createStage = (feedback: Feedback, as: string): Stage => {
  const until: Stage['until'] = (selector) => appears(() => inWidgets(selector), selector)
  return {
    feedback,
    as,
    prompt: () => there(feedback.$prompt.get()),
    notice: () => there(feedback.$notice.get()),
    until,
    press: async (selector) => (await until(selector)).click(),
    later: (days) => {
      const { now } = Date
      Date.now = () => now() + days * 86_400_000
    },
    customerWords: wordsFor(document.documentElement.lang),
  }
}
