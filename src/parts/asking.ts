import type { ShowOptions } from '../feedback.ts'
import type { Asked } from '../model/entry.ts'
import type { Occasion, Progress } from '../model/progress.ts'
import type { Redact } from '../outbox/redact.ts'
import type { Page } from '../platform/page.ts'
import { type Asking, type AskingParts, createAsking } from '../prompts/asking.ts'
import type { LifecycleParts, StartLifecycle } from '../prompts/lifecycle.ts'
import { looksRight } from '../prompts/quick-check.ts'
import { createWaiting, type Waiting } from '../prompts/waiting.ts'
import { promptOf } from './prompt-of.ts'

export interface AskingCore
  extends Omit<AskingParts, 'onClaimless'>,
    Omit<LifecycleParts, 'config'> {
  readonly page: Page
  /** Fetches what few configs need. */
  readonly lazy: {
    (name: 'redact'): Promise<{ readonly redact: Redact }>
    (name: 'seldom'): Promise<{ readonly startLifecycle: StartLifecycle }>
  }
  /** Leaves out of the config the prompts that are wrong. */
  readonly check: () => Promise<void>
}

export interface AskingByName
  extends Omit<Asking, 'open' | 'present' | 'resume'>,
    Pick<Waiting, 'offer'> {
  /** Once more, where the person was; false where that cannot be here and now. */
  resume(id: string, occasion: Occasion, from: Progress): Promise<boolean>
  /** @throws FeedbackError `prompt-unknown` */
  open(id: string, by: Asked['by'], how?: ShowOptions): ReturnType<Asking['open']>
}

/** What asks, for those who name a prompt by its id and a place by its selector. */
export const createAskingOf = async (core: AskingCore): Promise<AskingByName> => {
  if (!looksRight(core.config(), core.rules)) await core.check()
  const { lifecycleEvents, privacy } = core.config()
  const kinds = privacy?.redact
  // Here before anyone is asked, as all that stores the answer.
  const redact = kinds && (await core.lazy('redact')).redact
  const asking = createAsking(
    {
      ...core,
      onClaimless: (cause) => {
        const what = 'No SHA-256 here'
        core.emit('error', new core.FeedbackError('claim-unavailable', what, { cause }))
      },
    },
    (entry) => redact?.(entry, kinds ?? []) ?? entry,
  )
  if (lifecycleEvents === 'each') (await core.lazy('seldom')).startLifecycle(core, asking.keepNew)
  core.onDestroy(asking.place.stop)
  const waiting = createWaiting({ ...core, ...asking })
  core.onDestroy(waiting.stop)
  return {
    ...asking,
    offer: waiting.offer,
    resume: async (id, ...how) => asking.resume(promptOf(core, id), ...how),
    open: async (id, by, { target, context } = {}) =>
      asking.open(promptOf(core, id), {
        by,
        context,
        target: typeof target === 'string' ? core.page.find(target) : target,
      }),
  }
}
