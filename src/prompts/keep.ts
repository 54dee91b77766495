import type { Answers } from '../model/answer.ts'
import type { Entry } from '../model/entry.ts'
import type { FeedbackError } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { Thread } from '../model/thread.ts'
import type { Delivery } from '../outbox/deliver.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { type StoredEntry, toStored } from '../outbox/stored.ts'

export interface KeepParts {
  /** Does something with the delivery, by default a try at once; resolves however that ended. */
  readonly deliver: (act?: (delivery: Delivery) => Promise<void>) => Promise<void>
  /** The host's last word on an entry before anything touches the disk; null drops it. */
  readonly beforeStore?: ((entry: Entry) => Entry | null) | undefined
  readonly emit: Emit
  readonly FeedbackError: typeof FeedbackError
}

/** An entry with its bytes, which are the same from now on. */
export interface Prepared {
  readonly stored: StoredEntry
  /** Of a response, as they are stored. */
  readonly answers?: Answers
  /** What this device remembers of it: no more than what is sent. */
  readonly thread: Thread | undefined
}

export interface Keep {
  /** Takes out what may not be kept; undefined where the host drops the entry. */
  prepare(entry: Entry, thread?: Thread): Prepared | undefined
  /**
   * Stores an entry and begins to send it. Resolves once it is on the disk (`true`) or, where the
   * disk refuses, once the endpoint has it (`false`): only then may anyone say thanks.
   *
   * @param instead key of the row that it takes the place of
   * @throws FeedbackError `not-saved`: neither worked
   */
  store(prepared: Prepared, instead?: string): Promise<boolean>
}

/**
 * @param redact takes out of an entry what the config does not want kept
 */
export const createKeep = (
  { deliver, beforeStore, emit, FeedbackError }: KeepParts,
  outbox: Outbox,
  redact: (entry: Entry) => Entry,
): Keep => ({
  prepare: (made, thread) => {
    const clean = redact(made)
    const entry = beforeStore ? beforeStore(clean) : clean
    if (!entry) return undefined
    const { answers } = entry as { answers?: Answers }
    const own = answers && { answers }
    return { stored: toStored(entry), ...own, thread: thread && { ...thread, ...own } }
  },
  store: async ({ stored, thread }, instead) => {
    const kept = await outbox.add(stored, thread, instead)
    // What rides waits for something to ride with.
    if (stored.rides) return true
    let taken = false
    const attempt = deliver(async (it) => {
      if (kept === 'nowhere') taken = await it.direct(stored)
      else await it.deliver(true)
    })
    if (kept === 'on-disk') return true
    await attempt
    if (kept === 'in-memory') taken = !(await outbox.holds(stored.id))
    if (taken) return false
    const error = new FeedbackError('not-saved', 'Not stored and not delivered; keep the page open')
    emit('error', error)
    throw error
  },
})
