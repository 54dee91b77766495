import type { Format, FormatAnswer } from '../model/format.ts'
import type { Outcome } from '../model/transport.ts'
import { addressOf } from './address.ts'
import { flat, without } from './flat.ts'
import { type ForeignEntry, foreign } from './foreign.ts'
import { summaryOf } from './summary.ts'
import { wordsOf } from './words.ts'

type Scalar = string | number | boolean

/** A whole number beyond 2^53 would overflow the reader's 64 bits sooner or later. */
const anyValue = (value: Scalar) => {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return Number.isSafeInteger(value) ? { intValue: value } : { doubleValue: value }
}

const attributes = (values: Readonly<Record<string, Scalar | undefined>>) =>
  Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: anyValue(value) }],
  )

/** In nanoseconds since 1970, as text, since JSON's numbers do not reach that far; 0 is unknown. */
const nanoseconds = (at: string) => {
  const ms = Date.parse(at)
  return ms > 0 ? `${ms}000000` : '0'
}

const recordOf = (entry: ForeignEntry) => {
  const row = flat(entry)
  const own = Object.entries(without(row, /^(?:id|at|summary|respondent|page_url)$/))
  return {
    timeUnixNano: nanoseconds(entry.at),
    observedTimeUnixNano: nanoseconds(entry.at),
    severityNumber: 9,
    severityText: 'INFO',
    body: { stringValue: summaryOf(entry) },
    eventName: `windchime.${entry.kind}`,
    attributes: attributes({
      'log.record.uid': entry.id,
      'user.id': row.respondent,
      'url.full': row.page_url,
      ...Object.fromEntries(own.map(([name, value]) => [`windchime.${name}`, value])),
    }),
    droppedAttributesCount: 0,
  }
}

/** The specification's own list of what is worth another attempt. */
const retryable = [429, 502, 503, 504]

const outcome = ({ status, body, entries }: FormatAnswer): Outcome | undefined => {
  if (status >= 200 && status < 300) {
    const { rejectedLogRecords, errorMessage } = Object(Object(body).partialSuccess)
    const rejected = Number(rejectedLogRecords)
    if (!(rejected > 0)) return
    const reason = `${rejected} of ${entries.length} refused${wordsOf(errorMessage)}`
    return { status: 'rejected', reason }
  }
  // Anything else is no passing fault: it is kept, and asked again only now and then.
  if ((status >= 500 && !retryable.includes(status)) || [408, 409, 425].includes(status))
    return { status: 'held', reason: `HTTP ${status}${wordsOf(Object(body).message)}` }
}

/**
 * OpenTelemetry logs as OTLP/JSON. One record a request: an answer may say how many it refused, but
 * not which, and nobody has to drop a record that arrives twice.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp
 */
export const otlp: Format = {
  maxEntries: 1,
  request: (entries, { endpoint }) => ({
    url: addressOf(endpoint, '/v1/logs').url.href,
    body: JSON.stringify({
      resourceLogs: [
        {
          resource: {
            attributes: attributes({ 'service.name': 'windchime' }),
            droppedAttributesCount: 0,
          },
          scopeLogs: [
            {
              scope: { name: 'windchime' },
              logRecords: entries.map((entry) => recordOf(foreign(entry))),
            },
          ],
        },
      ],
    }),
    contentType: 'application/json',
  }),
  outcome,
}
