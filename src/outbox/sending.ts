import type { Entry } from '../model/entry.ts'
import type { StoredEntry } from '../model/stored-entry.ts'
import type { Outcome, Transport } from '../model/transport.ts'
import { timeLimitMs, withTimeLimit } from '../platform/time-limit.ts'
import { bodyBytes, mayOutlivePage } from './batch.ts'

export interface SendingParts {
  /** Id of the person who is here. */
  readonly whoIsHere: () => string | undefined
  /** The token of whoever is here; asked for each time something of theirs is sent. */
  readonly token: () => Promise<string | undefined>
}

export interface Sending {
  /** Sends one batch, in its time. Never rejects: what fails is an outcome. */
  send(batch: readonly StoredEntry[]): Promise<Outcome>
  /** Gives up what is under way. */
  abort(): void
}

/** One attempt after the other, with the token of whoever is here and a limit of its time. */
export const createSending = (
  { whoIsHere, token }: SendingParts,
  transport: Transport,
): Sending => {
  let inFlight: AbortController | undefined

  const send: Sending['send'] = async (batch) => {
    const respondent = batch[0]?.respondent
    inFlight = new AbortController()
    const { signal } = inFlight
    const isPresent = () => respondent !== undefined && respondent === whoIsHere()
    try {
      const pass = isPresent() && (await withTimeLimit(timeLimitMs(0), signal, token))
      const outcome = await withTimeLimit(timeLimitMs(bodyBytes(batch)), signal, async (signal) =>
        transport(
          batch.map(({ body }) => JSON.parse(body) as Entry),
          {
            signal,
            keepalive: mayOutlivePage(batch),
            // Another person may have come while the token was asked for.
            ...(pass && isPresent() && { token: pass }),
          },
        ),
      )
      if (['delivered', 'retry', 'held', 'rejected'].includes(outcome.status)) return outcome
    } catch {
    } finally {
      inFlight = undefined
    }
    // Too late; or a host's own transport or token threw, or makes no sense: as if offline.
    return { status: 'retry', network: true }
  }

  return { send, abort: () => inFlight?.abort() }
}
