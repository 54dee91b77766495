import type { Config, Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import { choose } from '../rules/choose.ts'
import type { Moment } from '../rules/moment.ts'
import type { Rules } from '../rules/rules.ts'
import type { Waiting } from './waiting.ts'

/** What few prompts wait for; it is fetched only for those. */
export interface RareTriggers {
  /** Counts what happened, and calls off what it ends. */
  before(signal: Signal, waiting: readonly Prompt[]): Promise<void>
  /** Offers a prompt later, on this page or another. */
  delay(prompt: Prompt, signal: Signal, seconds: number): Promise<void>
  /**
   * The page, or what is known of the person, may be another now.
   *
   * @param possible the prompts that only wait for what happens on this page
   */
  look(possible: readonly Prompt[], isNewPage: boolean): void
}

export interface SignalsParts {
  readonly clock: Clock
  readonly page: Page
  readonly rules: Rules
  readonly config: () => Config
  readonly moment: (signal?: Signal) => Moment
  readonly waitingFor: (signal: Signal) => readonly Prompt[]
  /** Tells the client what happened. */
  readonly signal: (signal: Signal) => void
  readonly rareTriggers: () => Promise<RareTriggers>
  /** Fetches what this prompt needs beyond others. */
  readonly prepare: (prompt: Prompt) => Promise<unknown>
}

/** From what happened on the page to the prompt that is shown: signal → choose → offer. */
export interface Signals {
  signal(signal: Signal): Promise<void>
  /** The page, or what is known of the person, may be another now. */
  look(): Promise<void>
  stop(): void
}

/** Whether it waits for more than an event or some seconds, or is not shown at once. */
const isRare = (prompt: Prompt) =>
  /"(cancelOn|link|target|atLeast|delaySeconds|scrollPercent|exitIntent|click|visible)":/.test(
    JSON.stringify(prompt),
  )

export const createSignals = (parts: SignalsParts, offer: Waiting['offer']): Signals => {
  const { clock, page, rules, config, moment, waitingFor, rareTriggers } = parts
  let timers: (() => void)[] = []
  let at: string | undefined
  let last = Promise.resolve()

  const stop = () => {
    for (const cancel of timers) cancel()
    timers = []
  }

  const handle = async (signal: Signal) => {
    const waiting = waitingFor(signal)
    const rare = waiting.some(isRare) ? await rareTriggers() : undefined
    await rare?.before(signal, waiting)
    const now = moment(signal)
    const { prompt: first, refused } = choose(rules, waiting, now)
    const soon = refused.filter(({ gate }) => /polite|busy/.test(gate.gate))
    for (const { prompt } of first ? [...soon, { prompt: first }] : soon) {
      const seconds = rules.dueTrigger(prompt, now)?.delaySeconds
      if (seconds) await rare?.delay(prompt, signal, seconds)
      else offer(prompt.id, signal)
    }
  }

  return {
    // One after the other: what calls off does not overtake what it is to call off.
    signal: (signal) => {
      last = last.catch(() => {}).then(() => handle(signal))
      return last
    },
    look: async () => {
      // A place within a page is the same page, unless an app keeps its routes there.
      const here = page.facts().page.url.replace(/#(?![!/]).*/, '')
      const isNewPage = here !== at
      at = here
      const now = moment()
      const possible = config().prompts.filter((prompt) => rules.isPossible(prompt, now))
      if (isNewPage) {
        stop()
        for (const seconds of new Set(
          config().prompts.flatMap(({ triggers = [] }) =>
            triggers.map((trigger) => ('pageSeconds' in trigger ? trigger.pageSeconds : -1)),
          ),
        ))
          if (seconds >= 0)
            timers.push(
              clock.after(seconds * 1000, () =>
                parts.signal({ type: 'pageSeconds', value: seconds }),
              ),
            )
      }
      if (/#windchime=/.test(page.facts().page.url) || possible.some(isRare))
        (await rareTriggers()).look(possible, isNewPage)
      await Promise.all(possible.map(parts.prepare))
    },
    stop,
  }
}
