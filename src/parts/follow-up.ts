import { createFollowUp, type FollowUp, type FollowUpParts } from '../follow-up/follow-up.ts'
import type { Emit } from '../model/events.ts'
import type { Config } from '../model/schema.ts'
import { loadSmall } from '../platform/load-small.ts'
import { plainLocale } from '../platform/plain-locale.ts'
import type { Rules } from '../rules/rules.ts'
import type { AskingByName } from './asking.ts'

type Own =
  | 'storage'
  | 'clock'
  | 'page'
  | '$notice'
  | '$history'
  | '$unread'
  | 'here'
  | 'facts'
  | 'busy'

type NoticePart = typeof import('./notice.ts')

export interface FollowUpCore extends Pick<FollowUpParts, Own> {
  readonly config: () => Config
  readonly rules: Rules
  readonly asking: () => Promise<AskingByName>
  readonly emit: Emit
  /** Names of the events that were tracked on this page before. */
  readonly happened: Set<string>
  readonly track: (event: string, properties: Readonly<Record<string, unknown>>) => void
  readonly releases?: readonly string[]
  /** Fetches a part when it is first needed, and starts it once. */
  readonly once: <T>(
    name: 'notice',
    start: (part: NoticePart) => T | Promise<T>,
  ) => () => Promise<T>
  readonly lazy: (name: 'seldom') => Promise<{ openOwn(core: unknown): Promise<void> }>
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/** Fetches what shows notices, and adds their card to the widget. */
const loadFor = (core: FollowUpCore) =>
  core.once('notice', async (part) => {
    const { adorn } = await core.asking()
    await adorn?.(part)
    return part.createTelling
  })

/** The follow-up, wired to what asks: a notice takes the same place, and leaves by the same outbox. */
export const startFollowUp = (core: FollowUpCore, loadTelling = loadFor(core)): FollowUp => {
  const { rules, asking } = core
  const {
    feed = '',
    personalFeed,
    broadcast = false,
    pollMinutes = 15,
  } = core.config().followUp ?? {}
  const followUp = createFollowUp({
    ...core,
    load: loadSmall,
    releases: core.releases,
    feed,
    personalFeed,
    broadcast,
    pollMinutes,
    operators: rules.operators,
    holds: (condition) => rules.holds(condition, core.facts(), core.clock.now()),
    plainLocale: plainLocale(core.config()),
    loadTelling,
    claimPlace: async () => {
      try {
        const it = await asking()
        await it.learn?.()
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
    openHistory: () => {
      core.lazy('seldom').then(
        (it) => it.openOwn(core),
        () => {},
      )
    },
    onShown: (id, rev) => core.emit('notice', { id, rev }),
    onConfirmed: (notice, answer) => {
      core.emit('confirmed', { notice, answer })
      core.track('windchime.confirmed', { notice, answer })
    },
    onError: (error) => core.emit('error', error),
  })
  core.onDestroy(followUp.stop)
  const add = core.happened.add.bind(core.happened)
  core.happened.add = (name) => {
    followUp.event(name)
    return add(name)
  }
  // What happened before it was here counts too, once it knows what that is about.
  followUp.refresh().then(() => core.happened.forEach(followUp.event))
  return followUp
}
