import type { FeedbackError } from '../model/error.ts'
import type { Here } from '../model/here.ts'
import type { Config } from '../model/schema.ts'
import type { Transport } from '../model/transport.ts'
import { createDelivery, type Delivery, type DeliveryParts } from '../outbox/deliver.ts'
import { createHttpTransport } from '../transport/http.ts'

export interface DeliveryCore extends Omit<DeliveryParts, 'token'> {
  readonly config: () => Config
  readonly FeedbackError: typeof FeedbackError
  readonly here: () => Here
  /** The host's own, instead of the config's. */
  readonly endpoint?: string
  readonly transport?: Transport
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/** What carries entries to the endpoint, with the token of whoever is here. */
export const startDelivery = (core: DeliveryCore): Delivery => {
  const { clock, endpoint = core.config().endpoint ?? '', transport } = core
  if (!endpoint && !transport) {
    const error = new core.FeedbackError('options-invalid', 'There is no endpoint')
    core.emit('error', error)
    throw error
  }
  const delivery = createDelivery(
    {
      ...core,
      token: async (id) => {
        const { respondent } = core.here()
        if (id === undefined || respondent.id !== id) return undefined
        return typeof respondent.token === 'function' ? respondent.token() : respondent.token
      },
    },
    transport ?? createHttpTransport({ endpoint, now: clock.now }),
  )
  core.onDestroy(delivery.stop)
  return delivery
}
