import type { Entry } from '../model/entry.ts'
import type { FeedbackError } from '../model/error.ts'
import type { Thread } from '../model/thread.ts'
import type { Outbox } from '../outbox/outbox.ts'

export interface KeepParts {
  /** Tries to deliver at once; resolves after the attempt, however it ended. */
  readonly deliver: () => Promise<void>
  /** The host's last word on an entry before anything touches the disk; null drops it. */
  readonly beforeStore?: ((entry: Entry) => Entry | null) | undefined
  readonly FeedbackError: typeof FeedbackError
}

/**
 * Stores an entry and begins to send it. Resolves once it is on the disk (`true`) or, where the
 * disk refuses, once the endpoint has it (`false`): only then may anyone say thanks.
 *
 * @throws FeedbackError `not-saved`: neither worked; it is tried again while this page is open
 */
export type Keep = (entry: Entry, thread?: Thread) => Promise<boolean>

export const createKeep =
  ({ deliver, beforeStore, FeedbackError }: KeepParts, outbox: Outbox): Keep =>
  async (made, thread) => {
    const entry = beforeStore ? beforeStore(made) : made
    if (!entry) return true
    const durable = await outbox.add(entry, thread)
    const attempt = deliver()
    if (durable) return true
    await attempt
    if (await outbox.holds(entry.id))
      throw new FeedbackError('not-saved', 'Not stored and not delivered; keep the page open')
    return false
  }
