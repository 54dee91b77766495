import type { HistoryParts } from '../../follow-up/history-parts.ts'
import { plainLocale } from '../../platform/plain-locale.ts'
import type { HistoryCore } from './history-core.ts'

/** What reads and writes the threads, given what the client has. */
export const partsOf = (core: HistoryCore): HistoryParts => ({
  ...core,
  releases: core.releases,
  plainLocale: plainLocale(core.config()),
  holds: (condition) => core.rules.holds(condition, core.facts(), core.clock.now()),
  keepNew: async (make) => (await core.asking()).keepNew(make),
  onConfirmed: (notice, answer) => {
    core.emit('confirmed', { notice, answer })
    core.track('windchime.confirmed', { notice, answer })
  },
})
