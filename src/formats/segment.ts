import type { Format } from '../model/format.ts'
import { addressOf } from './address.ts'
import { flat, without } from './flat.ts'
import { type ForeignEntry, foreign } from './foreign.ts'
import { personOf } from './person.ts'

const names = {
  response: 'Feedback Submitted',
  confirmation: 'Feedback Fix Confirmed',
  reply: 'Feedback Replied',
  erase: 'Feedback Erasure Requested',
  shown: 'Feedback Prompt Shown',
  answered: 'Feedback Question Answered',
  dismissed: 'Feedback Prompt Dismissed',
} as const

/** Said in Segment's own places instead. */
const elsewhere = /^(?:id|kind|name|at|device|respondent|locale|sdk)$|^trait_/

const contextOf = (entry: ForeignEntry) => {
  const {
    locale,
    page,
    release,
    sdk = 'windchime',
  } = entry as Partial<Extract<ForeignEntry, { kind: 'response' }>>
  const [name, version] = sdk.split('/')
  const traits = entry.respondent?.traits
  return {
    library: { name, ...(version && { version }) },
    ...(locale && { locale }),
    ...(page && { page }),
    ...(release && { app: { version: release } }),
    ...(traits && { traits }),
  }
}

const trackOf = (entry: ForeignEntry) => {
  const { id, at, respondent, device } = entry
  return {
    type: 'track',
    event: names[entry.kind === 'event' ? entry.name : entry.kind],
    messageId: id,
    timestamp: at,
    ...(respondent?.id && { userId: respondent.id }),
    ...((device || !respondent?.id) && { anonymousId: device || personOf(entry) }),
    properties: without(flat(entry), elsewhere),
    context: contextOf(entry),
    integrations: {},
  }
}

/**
 * Segment's HTTP Tracking API. The write key travels in the body, which as plain text needs no
 * preflight; Segment's own library for browsers does the same.
 *
 * @see https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/
 */
export const segment: Format = {
  maxEntries: 100,
  request: (entries, { endpoint, sentAt }) => {
    const { url, key } = addressOf(endpoint, '/v1/batch')
    const batch = entries.map((entry) => trackOf(foreign(entry)))
    return {
      url: url.href,
      body: JSON.stringify({ batch, sentAt, writeKey: key }),
      contentType: 'text/plain',
    }
  },
}
