import type { Answers } from '../model/answer.ts'
import type { Entry } from '../model/entry.ts'
import type { FeedbackError } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { Prepared } from '../model/progress.ts'
import type { Thread } from '../model/thread.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { toStored } from '../outbox/stored.ts'
import { type DeviceParts, deviceOf } from './device.ts'

export interface KeepParts extends DeviceParts {
  /** Tries to deliver at once; resolves after the attempt, however it ended. */
  readonly deliver: () => Promise<void>
  /** The host's last word on an entry before anything touches the disk; null drops it. */
  readonly beforeStore?: ((entry: Entry) => Entry | null) | undefined
  readonly emit: Emit
  readonly FeedbackError: typeof FeedbackError
}

export interface Keep {
  /** Takes out what may not be kept. */
  prepare(entry: Entry, thread?: Thread | null): Prepared
  /**
   * Stores an entry and begins to send it. Resolves once it is on the disk (`true`) or, where the
   * disk refuses, once the endpoint has it (`false`): only then may anyone say thanks.
   *
   * @throws FeedbackError `not-saved`: neither worked
   */
  store(prepared: Prepared): Promise<boolean>
}

/**
 * @param redact takes out of an entry what the config does not want kept
 */
export const createKeep = (
  parts: KeepParts,
  outbox: Outbox,
  redact: (entry: Entry) => Entry,
): Keep => ({
  prepare: (made, thread) => {
    const clean = redact({ ...made, ...deviceOf(parts) })
    const entry = parts.beforeStore ? parts.beforeStore(clean) : clean
    if (!entry) return {}
    const { answers } = entry as { answers?: Answers }
    const own = answers && { answers }
    return { stored: toStored(entry), ...own, thread: thread && { ...thread, ...own } }
  },
  store: async ({ stored, thread }) => {
    if (!stored) return true
    const kept = await outbox.add(stored, thread)
    // What rides waits for something to ride with.
    if (stored.rides) return true
    const attempt = parts.deliver()
    if (kept === 'on-disk') return true
    await attempt
    if (kept === 'in-memory' && !(await outbox.holds(stored.id))) return false
    const what = 'Not saved'
    const error = new parts.FeedbackError('not-saved', what)
    parts.emit('error', error)
    throw error
  },
})
