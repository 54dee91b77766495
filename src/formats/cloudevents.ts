import type { Format } from '../model/format.ts'
import { addressOf } from './address.ts'
import { type ForeignEntry, onlyOf } from './foreign.ts'

/** What an event is about: a prompt, or the response that it belongs to. */
const subjectOf = (entry: ForeignEntry) =>
  entry.kind === 'response' || entry.kind === 'event' ? entry.prompt : entry.response

const eventOf = (entry: ForeignEntry) => {
  const subject = subjectOf(entry)
  return {
    specversion: '1.0',
    id: entry.id,
    // With the id it names the event for good, so it never differs from one attempt to the next.
    source: 'windchime',
    type: `windchime.${entry.kind}`,
    // Neither may be there and empty, or not a time.
    ...(subject && { subject }),
    ...(!Number.isNaN(Date.parse(entry.at)) && { time: new Date(entry.at).toISOString() }),
    datacontenttype: 'application/json',
    data: entry,
  }
}

/**
 * CloudEvents 1.0 in structured mode, one event a request. A key travels as `access_token`.
 *
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md
 */
export const cloudevents: Format = {
  maxEntries: 1,
  request: (entries, { endpoint }) => {
    const { url, key } = addressOf(endpoint)
    if (key) url.searchParams.set('access_token', key)
    return {
      url: url.href,
      body: JSON.stringify(eventOf(onlyOf(entries))),
      contentType: 'application/cloudevents+json',
    }
  },
}
