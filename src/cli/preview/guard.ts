import type { IncomingMessage } from 'node:http'

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/**
 * Whether a request comes from our own page. A foreign page may know our port: by a name of its own
 * that leads here it would be let in by the browser, and it may post without reading the answer.
 */
export const isOurs = ({ headers, method }: IncomingMessage): boolean => {
  const { host = '', origin } = headers
  if (!loopback.test(host)) return false
  if (method === 'GET') return true
  const site = headers['sec-fetch-site']
  return site ? site === 'same-origin' : !origin || origin === `http://${host}`
}
