import { createFollowUp, type FollowUp, type FollowUpParts } from '../follow-up/follow-up.ts'
import type { Emit } from '../model/events.ts'
import type { Config } from '../model/schema.ts'
import { plainLocale } from '../platform/plain-locale.ts'
import type { AskingByName } from './asking.ts'

export interface FollowUpCore
  extends Omit<
    FollowUpParts,
    | 'feed'
    | 'releases'
    | 'pollMinutes'
    | 'plainLocale'
    | 'claimPlace'
    | 'releasePlace'
    | 'keep'
    | 'onShown'
    | 'onConfirmed'
    | 'onError'
  > {
  readonly config: () => Config
  readonly emit: Emit
  readonly track: (event: string, properties: Readonly<Record<string, unknown>>) => void
  readonly releases?: readonly string[]
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/** The follow-up, wired to what asks: a notice takes the same place, and leaves by the same outbox. */
export const startFollowUp = (
  core: FollowUpCore,
  asking: () => Promise<AskingByName>,
): FollowUp => {
  const { feed = '', pollMinutes = 15 } = core.config().followUp ?? {}
  const followUp = createFollowUp({
    ...core,
    releases: core.releases,
    feed,
    pollMinutes,
    plainLocale: plainLocale(core.config()),
    claimPlace: async () => {
      try {
        const it = await asking()
        await it.prepareNotices?.()
        return await it.place.claim((state) => (core.busy() ? undefined : state))
      } catch {
        // What shows it cannot be fetched: another time.
        return false
      }
    },
    releasePlace: () => void asking().then(({ place }) => place.release()),
    keep: async (make) => {
      const { keepNew } = await asking()
      await keepNew(make)
    },
    onShown: (id, rev) => core.emit('notice', { id, rev }),
    onConfirmed: (notice, answer) => {
      core.emit('confirmed', { notice, answer })
      core.track('windchime.confirmed', { notice, answer })
    },
    onError: (error) => core.emit('error', error),
  })
  core.onDestroy(followUp.stop)
  return followUp
}
