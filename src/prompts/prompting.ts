import type { Gate } from '../model/gate.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import { gatesOf } from '../rules/gates.ts'
import type { Moment } from '../rules/moment.ts'
import { own } from '../rules/own.ts'
import { isPossible } from '../rules/possible.ts'

export interface PromptingParts {
  /** Without prompts until it is there. */
  readonly config: () => Config
  /** Everything the rules look at, right now. */
  readonly moment: (signal?: Signal) => Moment
  /** A prompt that waits for this may be shown: what asks has to be fetched. */
  readonly onSignal: (signal: Signal) => void
  /** A prompt is possible here, as soon as its trigger is met. */
  readonly onPossible: () => void
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

export const createPrompting = ({
  config,
  moment,
  onSignal,
  onPossible,
}: PromptingParts): Prompting => {
  const index = new Map<string, Set<Prompt>>()
  let indexed: Config | undefined
  let handed = false

  // Of a thousand prompts, what happens concerns a few.
  const waitingFor = ({ type, value }: Signal) => {
    if (indexed !== config()) {
      indexed = config()
      index.clear()
      for (const prompt of indexed.prompts)
        for (const trigger of [
          ...(prompt.triggers ?? []),
          ...(prompt.cancelOn ?? []).map((event) => ({ event })),
        ])
          for (const pair of Object.entries(trigger))
            index.set(`${pair}`, (index.get(`${pair}`) ?? new Set()).add(prompt))
    }
    return [...(index.get(`${[type, value]}`) ?? [])]
  }

  return {
    signal: (happened) => {
      const now = moment(happened)
      handed ||= waitingFor(happened).some(
        (prompt) =>
          // What counts is counted wherever it happens.
          prompt.triggers?.some(({ atLeast }) => atLeast) || isPossible(prompt, now),
      )
      if (handed) onSignal(happened)
    },
    waitingFor,
    explain: (id) =>
      config()
        .prompts.filter((prompt) => prompt.id === id)
        .flatMap((prompt) => gatesOf(prompt, moment())),
    look: () => {
      const now = moment()
      handed ||=
        !!now.ledger.due?.[0] ||
        config().prompts.some(
          (prompt) => (prompt.triggers ?? prompt.present) && isPossible(prompt, now),
        )
      if (handed || /#windchime=/.test(`${own(now.facts.page, 'url')}`)) onPossible()
    },
  }
}
