import { attempt } from '../model/attempt.ts'
import type { Gate } from '../model/gate.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import { gatesOf } from '../rules/gates.ts'
import type { Moment } from '../rules/moment.ts'
import { own } from '../rules/own.ts'
import { isPossible } from '../rules/possible.ts'
import type { Signals } from './signals.ts'

export interface PromptingParts {
  /** Without prompts until it is there. */
  readonly config: () => Config
  /** Everything the rules look at, right now. */
  readonly moment: (signal?: Signal) => Moment
  /** Has what asks fetched, and tells it. */
  readonly hand: (act: (it: Pick<Signals, 'signal' | 'look'>) => void) => void
}

/** Finds out, with as little code as it takes, whether anything has to be fetched at all. */
export interface Prompting {
  signal(signal: Signal): void
  /** The prompts that have a trigger for what happened, or are called off by it. */
  waitingFor(signal: Signal): readonly Prompt[]
  explain(promptId: string): readonly Gate[]
  /** The page, or what is known of the person, may be another now. */
  look(): void
}

export const createPrompting = ({ config, moment, hand }: PromptingParts): Prompting => {
  let index: Record<string, readonly Prompt[]>
  let indexed: Config | undefined
  let handed = false

  // Of a thousand prompts, what happens concerns a few, and most of it happens again.
  const waitingFor = ({ type, value }: Signal) => {
    if (indexed !== config()) {
      indexed = config()
      index = {}
    }
    index[type + value] ??= indexed.prompts.filter(
      ({ triggers = [], cancelOn = [] }) =>
        cancelOn.includes(`${value}`) || triggers.some((trigger) => own(trigger, type) === value),
    )
    return index[type + value] as readonly Prompt[]
  }

  /** What cannot be read may be anything: the check says what is wrong with it, and leaves it out. */
  const handIf = (isWanted: () => boolean, act: Parameters<typeof hand>[0]) => {
    handed ||= attempt(isWanted) ?? true
    if (handed) hand(act)
  }

  return {
    signal: (happened) => {
      handIf(
        () => {
          const now = moment(happened)
          return waitingFor(happened).some(
            (prompt) =>
              // What counts is counted wherever it happens.
              prompt.triggers?.some(({ atLeast }) => atLeast) || isPossible(prompt, now),
          )
        },
        (it) => it.signal(happened),
      )
    },
    waitingFor,
    explain: (id) =>
      config().prompts.flatMap((prompt) => (prompt.id === id ? gatesOf(prompt, moment()) : [])),
    look: () => {
      handIf(
        () => {
          const now = moment()
          return (
            !!now.ledger.due?.[0] ||
            /#windchime=/.test(JSON.stringify(now.facts.page)) ||
            !!config().launcher ||
            config().prompts.some(
              (prompt) => (prompt.triggers ?? prompt.present) && isPossible(prompt, now),
            )
          )
        },
        (it) => it.look(),
      )
    },
  }
}
