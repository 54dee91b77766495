import type { ReadableAtom } from 'nanostores'
import type { ActiveNotice, ActivePrompt } from './model/active.ts'
import type { Answers } from './model/answer.ts'
import type { Events, Receipt } from './model/events.ts'
import type { Gate } from './model/gate.ts'
import type { HistoryThread } from './model/history.ts'
import type { Consent, Respondent } from './model/respondent.ts'

export interface ShowResult {
  readonly outcome: 'answered' | 'dismissed' | 'not-shown'
  readonly answers?: Answers
  readonly response?: Receipt
}

export interface ShowOptions {
  /** An element, or a selector of one, inside which the prompt is mounted. */
  readonly target?: Element | string
  /** Facts that travel with the response. */
  readonly context?: Readonly<Record<string, unknown>>
}

/**
 * One client. Every method may be called at any time; none throws, except for wrong arguments.
 * `PromptId` is any string where the config comes from a URL.
 */
export interface Feedback<PromptId extends string = string> {
  /** The prompt that is shown, or undefined. */
  readonly $prompt: ReadableAtom<ActivePrompt | undefined>
  /** The notice that is shown, or undefined. */
  readonly $notice: ReadableAtom<ActiveNotice | undefined>
  /** This person's threads on this device, the newest first. */
  readonly $history: ReadableAtom<readonly HistoryThread[]>
  /** Notices not yet shown. */
  readonly $unread: ReadableAtom<number>
  /** Entries not yet acknowledged by the endpoint. */
  readonly $pending: ReadableAtom<number>
  /** Something happened: may trigger a prompt. */
  track(event: string, properties?: Readonly<Record<string, unknown>>): void
  /** Asks now, past every rule; never counts as asked. */
  show(promptId: PromptId, options?: ShowOptions): Promise<ShowResult>
  /**
   * For a site's own form: stores the answers and sends them. Resolves when the response is on the
   * disk or, where the disk refuses, acknowledged.
   *
   * @throws FeedbackError `prompt-unknown`, `options-invalid`, `not-saved`
   */
  submit(
    promptId: PromptId,
    answers: Answers,
    options?: Pick<ShowOptions, 'context'>,
  ): Promise<Receipt>
  /** Every gate of a prompt, in order, from the last state read; `[]` before there is one. */
  explain(promptId: PromptId): readonly Gate[]
  /** Who is here. */
  identify(respondent: Respondent): void
  /** Hides the person's threads and forgets the token. */
  logout(): void
  /** What changed in a single-page app. */
  update(changes: {
    readonly locale?: string
    readonly release?: string
    readonly flags?: Readonly<Record<string, unknown>>
    readonly context?: Readonly<Record<string, unknown>>
  }): void
  /** Withdrawn, everything stored is erased. */
  consent(consent: Consent): void
  /** Tries to deliver now; resolves with the number of entries left. */
  flush(): Promise<number>
  /**
   * Opens "Your feedback": what this person sent from this device, what became of it, and what they
   * want to hear. Nothing in `windchime/headless`, whose host has `$history`.
   */
  openHistory(): void
  /** Opens the prompt of the config's `launcher`, past every rule, as its button does. */
  openLauncher(): void
  /**
   * Erases everything Windchime keeps on this device; with `remote`, asks the endpoint to erase
   * this device's responses as well.
   */
  forget(options?: { readonly remote?: boolean }): Promise<void>
  /** Returns what ends the subscription. */
  readonly on: Events['on']
  /** Resolves once the config is there or has failed. */
  ready(): Promise<void>
  /** Leaves no node, listener, timer or lock behind; stored entries stay. */
  destroy(): void
}
