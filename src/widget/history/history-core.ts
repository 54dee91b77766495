import type { atom, ReadableAtom } from 'nanostores'
import type { HistoryParts } from '../../follow-up/history-parts.ts'
import type { Emit } from '../../model/events.ts'
import type { Facts } from '../../model/facts.ts'
import type { Config } from '../../model/schema.ts'
import type { Rules } from '../../rules/rules.ts'

type Own = '$history' | 'storage' | 'clock' | 'ledger' | 'here' | 'update' | 'keepNew'

/** What "Your feedback" takes from the client. */
export interface HistoryCore extends Omit<Pick<HistoryParts, Own>, 'keepNew'> {
  readonly releases?: readonly string[]
  readonly $unread: ReadableAtom<number>
  readonly atom: typeof atom
  readonly config: () => Config
  readonly rules: Rules
  readonly facts: () => Facts
  readonly emit: Emit
  readonly track: (event: string, properties: Readonly<Record<string, unknown>>) => void
  readonly asking: () => Promise<Pick<HistoryParts, 'keepNew'>>
}
