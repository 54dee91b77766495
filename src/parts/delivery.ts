import type { FeedbackError } from '../model/error.ts'
import type { Format } from '../model/format.ts'
import type { Here } from '../model/here.ts'
import type { Config } from '../model/schema.ts'
import type { Transport } from '../model/transport.ts'
import { maxEntries } from '../outbox/batch.ts'
import { createDelivery, type Delivery, type DeliveryParts } from '../outbox/deliver.ts'
import { absolute } from '../platform/address.ts'
import { watchAway } from '../platform/away.ts'
import { type DraftsParts, startDrafts } from '../prompts/drafts.ts'
import { createHttpTransport } from '../transport/http.ts'
import type { SeldomCore } from './seldom.ts'

export interface DeliveryCore
  extends Omit<DeliveryParts, 'token' | 'whoIsHere' | 'serverNow'>,
    Omit<DraftsParts, 'pickUp'>,
    Omit<SeldomCore, 'config' | 'lazy'>,
    FormatSource {
  readonly lazy: FormatSource['lazy'] & SeldomCore['lazy']
  readonly config: () => Config
  readonly FeedbackError: typeof FeedbackError
  readonly here: () => Here
  /** The host's own, instead of the config's. */
  readonly endpoint?: string
  readonly transport?: Transport
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

export interface FormatSource {
  /** What an endpoint that is not ours wants: by name, or a mapper of the host's. */
  readonly format?: string | Format
  /** Fetches what few clients need. */
  readonly lazy: {
    (name: 'formats'): Promise<{ readonly formats: Readonly<Record<string, Format>> }>
    (name: 'seldom'): Promise<typeof import('./seldom.ts')>
  }
}

export interface StartedDelivery extends Omit<Delivery, 'online'> {
  /** The browser is online again. */
  online(): Promise<void>
}

/** Where the team can come back, a comment says that this device keeps it: fetched before it is typed. */
const offerRemember = ({ $prompt, config, here, asking, lazy }: DeliveryCore) => {
  if (!config().followUp || `${here().remember}` === 'false') return
  const stop = $prompt.listen((prompt) => {
    if (prompt?.question.type !== 'comment') return
    stop()
    asking()
      .then(async ({ adorn }) => adorn?.(await lazy('remember')))
      // Then it stays the host's choice.
      .catch(() => {})
  })
}

/** What carries entries to the endpoint, with the token of whoever is here. */
export const startDelivery = async (core: DeliveryCore): Promise<StartedDelivery> => {
  const { clock, endpoint = core.config().endpoint ?? '', transport } = core
  const { format = core.config().format ?? 'windchime' } = core

  const refuse = (what: string): never => {
    const error = new core.FeedbackError('options-invalid', what)
    core.emit('error', error)
    throw error
  }

  if (!endpoint && !transport) refuse('No endpoint')
  const mapper =
    typeof format === 'object'
      ? format
      : format === 'windchime'
        ? undefined
        : ((await core.lazy('formats')).formats[format] ?? refuse(`No format ${format}`))

  let aheadMs: number | undefined
  const http = createHttpTransport({
    endpoint: absolute(endpoint),
    format: mapper,
    byId: core.config().acknowledge === 'byId',
    now: clock.now,
    onServerTime: (serverMs, deviceMs) => {
      aheadMs = serverMs - deviceMs
    },
  })
  const delivery = createDelivery(
    {
      ...core,
      whoIsHere: () => core.here().respondent.id,
      token: async () => {
        const { token } = core.here().respondent
        if (mapper && !mapper.takesToken) return undefined
        return typeof token === 'function' ? token() : token
      },
      serverNow: () => (aheadMs === undefined ? undefined : clock.now() + aheadMs),
    },
    transport ?? http,
    transport ? maxEntries : mapper?.maxEntries,
  )
  const { awayMs, stop } = watchAway()
  core.onDestroy(stop)
  core.onDestroy(delivery.stop)
  startDrafts({
    ...core,
    pickUp: async (left) => (await core.lazy('seldom')).pickUp(core, left),
  })
  offerRemember(core)
  return { ...delivery, online: () => delivery.online(awayMs()) }
}
