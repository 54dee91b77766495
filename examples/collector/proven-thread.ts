import type { Result, Taking } from './ingest.ts'
import { proves } from './proof.ts'
import type { ThreadRow } from './tables.ts'

type Taken = Omit<Result, 'id'>

/** What an entry has to show before it may speak for a response. */
interface Speaking {
  readonly response: string
  /** Absent on another device of a person who is signed in: the secret never left the first one. */
  readonly proof?: string
}

const rejected = (reason: string): Taken => ({ status: 'rejected', reason })
const retry = (reason: string): Taken => ({ status: 'retry', reason, afterSeconds: 60 })

/** Without a proof only the host's word counts: who is it? */
const strangers = ({ proof }: Speaking, { respondent }: Taking): Taken | undefined => {
  if (proof !== undefined || 'id' in respondent) return undefined
  const why = `proof: it is missing, and ${respondent.refused}`
  // The next request carries a fresh token.
  return respondent.passing ? retry(why) : rejected(why)
}

const unproven = (
  { claim, person }: ThreadRow,
  { proof }: Speaking,
  { respondent }: Taking,
): Taken | undefined => {
  if (proof === undefined)
    return 'id' in respondent && respondent.id === person
      ? undefined
      : rejected('proof: it is missing, and the token is not that of the person who answered')
  if (claim === null) return rejected('proof: the response carries no claim')
  return proves(proof, claim) ? undefined : rejected('proof: it is not that of the response')
}

/**
 * The thread that an entry belongs to, if its proof shows that it comes from the device that
 * answered, or the request's token that it comes from the person; else what to tell the device.
 */
export const provenThread = async (
  entry: Speaking,
  taking: Taking,
): Promise<{ thread: ThreadRow } | { refused: Taken; erased: boolean }> => {
  const { trx } = taking
  const { response } = entry
  const stranger = strangers(entry, taking)
  if (stranger) return { refused: stranger, erased: false }
  const thread = await trx
    .selectFrom('threads')
    .selectAll()
    .where('response', '=', response)
    .executeTakeFirst()
  if (thread) {
    const refused = unproven(thread, entry, taking)
    return refused ? { refused, erased: false } : { thread }
  }
  const known = await trx
    .selectFrom('entries')
    .select('kind')
    .where('id', '=', response)
    .executeTakeFirst()
  if (!known)
    return { refused: retry(`response: "${response}" has not arrived yet`), erased: false }
  const erased = known.kind === 'response'
  const reason = erased ? 'response: it was erased' : `response: "${response}" is not a response`
  return { refused: rejected(reason), erased }
}
