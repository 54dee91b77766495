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
  | 'storage-erased'
  | 'entry-unreadable'
  | 'not-saved'
  | 'delivery-held'
  | 'delivery-rejected'
  | 'claim-unavailable'
  | 'feed-unreachable'
  | 'feed-invalid'
  | 'notice-invalid'
  | 'anchor-missing'
  | 'handler-threw'
  | 'unexpected'

/** Everything that goes wrong reaches the host as one of these, and nothing else ever does. */
export class FeedbackError extends Error {
  override readonly name = 'FeedbackError'
  declare readonly code: FeedbackErrorCode
  /** Where in the config, the feed or the options: `prompts[1].questions[0].type`. */
  declare readonly path?: string
  /** A page that explains the code: what it means, and what to do. */
  declare readonly docs: string

  /** @param message what happened, where, and what to do next */
  constructor(
    code: FeedbackErrorCode,
    message: string,
    { path, cause }: { readonly path?: string; readonly cause?: unknown } = {},
  ) {
    super(cause ? `${message}: ${(cause as Error).message ?? cause}` : message, { cause })
    this.code = code
    this.docs = `https://unpkg.com/windchime@1/docs/errors.md#${code}`
    if (path !== undefined) this.path = path
  }
}
