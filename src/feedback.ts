import type { ReadableAtom } from 'nanostores'
import type { ActiveNotice, ActivePrompt } from './model/active.ts'
import type { Answers } from './model/answer.ts'
import type { Entry } from './model/entry.ts'
import type { FeedbackError } from './model/error.ts'
import type { Gate } from './model/gate.ts'
import type { Consent, Respondent } from './model/respondent.ts'
import type { Thread } from './model/thread.ts'

/** Proof that a response is kept: what the customer may be told, and what support can ask for. */
export interface Receipt {
  /** UUID v7 of the response. */
  readonly id: string
  /** `R-7F3K2QX`. */
  readonly ref: string
  /** True when it is on this device's disk; false when only the endpoint has it. */
  readonly durable: boolean
}

export interface ShowResult {
  readonly outcome: 'answered' | 'dismissed' | 'not-shown'
  readonly answers?: Answers
  readonly response?: Receipt
}

/** What `on` tells, by name. */
export interface FeedbackEvents {
  shown: { prompt: string }
  answered: { prompt: string; question: string; answers: Answers }
  dismissed: { prompt: string; reason: string }
  submitted: { prompt: string; answers: Answers; receipt: Receipt }
  delivered: { ids: readonly string[] }
  rejected: { entry: Entry; reason: string }
  notice: { id: string; rev: number }
  confirmed: { notice: string; answer: 'yes' | 'no' | 'unsure' }
  action: { event: string; prompt: string }
  error: FeedbackError
}

export interface ShowOptions {
  /** An element, or a selector of one, inside which the prompt is mounted. */
  readonly target?: Element | string
  /** Facts that travel with the response. */
  readonly context?: Readonly<Record<string, unknown>>
}

/** One client. Every method may be called at any time; none throws, except for wrong arguments. */
export interface Feedback {
  /** The prompt that is shown, or undefined. */
  readonly $prompt: ReadableAtom<ActivePrompt | undefined>
  /** The notice that is shown, or undefined. */
  readonly $notice: ReadableAtom<ActiveNotice | undefined>
  /** This person's threads on this device, the newest first. */
  readonly $history: ReadableAtom<readonly Thread[]>
  /** Notices not yet shown. */
  readonly $unread: ReadableAtom<number>
  /** Entries not yet acknowledged by the endpoint. */
  readonly $pending: ReadableAtom<number>
  /** Something happened: may trigger a prompt. */
  track(event: string, properties?: Readonly<Record<string, unknown>>): void
  /** Asks now, past every rule; never counts as asked. */
  show(promptId: string, options?: ShowOptions): Promise<ShowResult>
  /**
   * For a site's own form: stores the answers and sends them.
   * Resolves when the response is on the disk or, where the disk refuses, acknowledged.
   * @throws FeedbackError `prompt-unknown`, `not-saved`
   */
  submit(
    promptId: string,
    answers: Answers,
    options?: Pick<ShowOptions, 'context'>,
  ): Promise<Receipt>
  /** Every gate of a prompt, in order, from the last state read; `[]` before there is one. */
  explain(promptId: string): readonly Gate[]
  identify(respondent: Respondent): void
  /** Hides the person's threads and forgets the token. */
  logout(): void
  update(changes: {
    readonly locale?: string
    readonly release?: string
    readonly flags?: Readonly<Record<string, unknown>>
    readonly context?: Readonly<Record<string, unknown>>
  }): void
  consent(consent: Consent): void
  /** Tries to deliver now; resolves with the number of entries left. */
  flush(): Promise<number>
  /**
   * Erases everything Windchime keeps on this device; with `remote`, asks the endpoint to erase
   * this device's responses as well.
   */
  forget(options?: { readonly remote?: boolean }): Promise<void>
  /** Returns what ends the subscription. */
  on<Name extends keyof FeedbackEvents>(
    name: Name,
    handler: (detail: FeedbackEvents[Name]) => void,
  ): () => void
  /** Leaves no node, listener, timer or lock behind; stored entries stay. */
  destroy(): void
}
