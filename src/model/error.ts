/** What kind of thing went wrong; stable, for code that reacts to it. */
export type FeedbackErrorCode =
  | 'options-invalid'
  | 'namespace-taken'
  | 'config-unreachable'
  | 'config-invalid'
  | 'prompt-invalid'
  | 'prompt-unknown'
  | 'code-unreachable'
  | 'storage-unavailable'
  | 'entry-unreadable'
  | 'not-saved'
  | 'delivery-held'
  | 'delivery-rejected'
  | 'claim-unavailable'
  | 'feed-unreachable'
  | 'notice-invalid'
  | 'anchor-missing'
  | 'handler-threw'
  | 'unexpected'

/** Where each code is explained: what it means and what to do. */
const docsUrl = 'https://unpkg.com/windchime@1/README.md#errors'

/** Everything that goes wrong reaches the host as one of these, and nothing else ever does. */
export class FeedbackError extends Error {
  override readonly name = 'FeedbackError'
  readonly code: FeedbackErrorCode
  /** Where in the config, the feed or the options: `prompts[1].questions[0].type`. */
  readonly path?: string
  /** A page that explains the code. */
  readonly docs: string = docsUrl

  /** @param message what happened, where, and what to do next */
  constructor(
    code: FeedbackErrorCode,
    message: string,
    more: { path?: string; cause?: unknown } = {},
  ) {
    super(message, 'cause' in more ? { cause: more.cause } : undefined)
    this.code = code
    if (more.path !== undefined) this.path = more.path
  }
}

/** Anything thrown, as a FeedbackError; one that already is stays itself. */
export const asFeedbackError = (code: FeedbackErrorCode, what: string, cause: unknown) =>
  cause instanceof FeedbackError
    ? cause
    : new FeedbackError(code, `${what}: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      })
