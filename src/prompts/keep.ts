import type { Entry } from '../model/entry.ts'
import { FeedbackError } from '../model/error.ts'
import type { Thread } from '../model/thread.ts'
import type { Delivery } from '../outbox/deliver.ts'
import type { Outbox } from '../outbox/outbox.ts'

export interface KeepParts {
  readonly outbox: Outbox
  readonly delivery: Delivery
  /** The host's last word on an entry before anything touches the disk. */
  readonly beforeStore: ((entry: Entry) => Entry | null) | undefined
}

/**
 * Stores an entry and begins to send it. Resolves once it is on the disk (`true`) or, where the
 * disk refuses, once the endpoint has it (`false`): only then may anyone say thanks.
 *
 * @throws FeedbackError `not-saved`: neither worked; it is tried again while this page is open
 */
export type Keep = (entry: Entry, thread?: Thread) => Promise<boolean>

export const createKeep =
  ({ outbox, delivery, beforeStore }: KeepParts): Keep =>
  async (entry, thread) => {
    const kept = beforeStore ? beforeStore(entry) : entry
    if (!kept) return true
    const durable = await outbox.add(kept, thread)
    const delivered = delivery.deliver(true)
    if (durable) return true
    await delivered
    if (await outbox.holds(kept.id))
      throw new FeedbackError(
        'not-saved',
        'This browser refuses to store the answer and the endpoint did not take it; keep the page open and try again',
      )
    return false
  }
