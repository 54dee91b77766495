import type { Format } from '../model/format.ts'
import { addressOf } from './address.ts'
import { flat } from './flat.ts'
import { onlyOf } from './foreign.ts'

/** A Google Apps Script takes what is posted, and gives its answer at another address. */
const answersElsewhere = ({ hostname }: URL) => hostname === 'script.google.com'

/**
 * One flat object a request, for Zapier, Make, n8n, a Google Apps Script and the like. It goes as
 * plain text, since few of them answer the preflight that JSON would need.
 */
export const json: Format = {
  maxEntries: 1,
  request: (entries, { endpoint }) => {
    const { url } = addressOf(endpoint)
    return {
      url: url.href,
      body: JSON.stringify(flat(onlyOf(entries))),
      contentType: 'text/plain;charset=UTF-8',
      ...(answersElsewhere(url) && { redirect: 'follow' }),
    }
  },
  // After a redirect, JSON tells the script's own answer from a page of somebody in between.
  outcome: ({ status, body }) => {
    const { results } = Object(body)
    const answered = typeof body === 'object' && body !== null && !results
    return status >= 200 && status < 300 && answered ? { status: 'delivered' } : undefined
  },
}
