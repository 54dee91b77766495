import type { FeedbackError } from '../model/error.ts'
import type { Gate } from '../model/gate.ts'
import type { Here } from '../model/here.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import type { Ledger } from '../prompts/ledger.ts'
import type { Prompting } from '../prompts/prompting.ts'
import type { Moment } from '../rules/moment.ts'
import type { Rules } from '../rules/rules.ts'
import type { Heard, HeardSignal } from './heard.ts'

export interface SnapshotParts {
  readonly clock: Clock
  readonly ledger: Ledger
  readonly rules: Pick<Rules, 'gatesOf'>
  readonly config: () => Config
  readonly here: () => Here
  readonly moment: (signal?: Signal) => Moment
  readonly prompting: Prompting
  readonly $prompt: { get(): { readonly id: string } | undefined }
  readonly $pending: { get(): number }
}

export interface Explained {
  readonly prompt: Prompt
  readonly gates: readonly Gate[]
  readonly isShown: boolean
}

/** Something that is to come. */
export interface Coming {
  readonly prompt: string
  readonly what: 'delay' | 'polite' | Gate['gate']
  /** Milliseconds since 1970: when it comes, or until when it waits. */
  readonly at: number
}

/** A config may have a thousand; what is looked at each second has to stay light. */
const explained = 50

/** All that is drawn, as it is at one moment. */
export interface Snapshot {
  readonly now: number
  readonly prompts: readonly Explained[]
  /** How many prompts there are beside those. */
  readonly more: number
  readonly coming: readonly Coming[]
  readonly signals: readonly HeardSignal[]
  readonly errors: readonly FeedbackError[]
  readonly facts: Readonly<Record<string, unknown>>
}

const latestGate = (gates: readonly Gate[]) =>
  gates
    .flatMap(({ gate, nextAt }) => (nextAt ? [{ what: gate, at: Date.parse(nextAt) }] : []))
    .sort((one, other) => other.at - one.at)
    .slice(0, 1)

export const takeSnapshot = (parts: SnapshotParts, heard: Heard): Snapshot => {
  const { clock, ledger, rules, config, here, moment, prompting, $prompt, $pending } = parts
  const { due = [], visit } = ledger.state()
  const { consent, locale, release, respondent } = here()

  const prompts = config()
    .prompts.slice(0, explained)
    .map((prompt) => ({
      prompt,
      gates: prompting.explain(prompt.id),
      isShown: $prompt.get()?.id === prompt.id,
    }))

  /** Whose trigger was met, and whom only politeness keeps back. */
  const polite = heard
    .hoping()
    .filter(({ prompt }) => due.every((one) => one.prompt !== prompt.id))
    .filter(({ prompt, signal }) =>
      /polite|busy/.test(
        `${rules.gatesOf(prompt, moment(signal)).find(({ pass }) => !pass)?.gate}`,
      ),
    )

  const coming: Coming[] = [
    ...due.map(({ prompt, at }) => ({ prompt, what: 'delay' as const, at })),
    ...polite.map(({ prompt, until }) => ({
      prompt: prompt.id,
      what: 'polite' as const,
      at: until,
    })),
    ...prompts.flatMap(({ prompt: { id }, gates }) =>
      latestGate(gates).map((gate) => ({ prompt: id, ...gate })),
    ),
  ]

  return {
    now: clock.now(),
    prompts,
    more: Math.max(0, config().prompts.length - explained),
    coming: coming.sort((one, other) => one.at - other.at),
    signals: heard.signals,
    errors: heard.errors,
    facts: {
      pending: $pending.get(),
      consent,
      visit: visit.count,
      locale,
      release,
      respondent: respondent.id,
    },
  }
}
