import {
  after,
  type Behaviour,
  captivePortal,
  commitThenDestroy,
  drip,
  hang,
  hangAfterHeaders,
  ok,
  okPlain,
  okSaying,
  preflightRefused,
  redirect,
  resetAfterReading,
  resetBeforeReading,
  status,
  truncated,
  withoutCors,
  wrongIds,
} from '../helpers/fault-server.ts'
import { isPoison } from './poison.ts'

const json = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' }

/** Refuses a batch as a whole. One good entry alone it does not refuse, or it would be its loss. */
const refusesBatch = (code: number, alone = code): Behaviour => ({
  answer: async ({ read, request, response }) => {
    await read()
    const { entries } = request
    const refused = entries.every(isPoison) ? alone : entries.length > 1 ? code : 503
    response.writeHead(refused, json).end()
  },
})

/** Stores every other entry, and has the rest sent again. */
const partly = (afterSeconds?: number): Behaviour => ({
  answer: async ({ commit, read, request, response }) => {
    await read()
    const wanted = new Set(request.entries.filter((_, index) => index % 2).map(({ id }) => id))
    const results = await commit(({ id }) => wanted.has(id))
    const others = request.entries.filter(({ id }) => !wanted.has(id))
    const again = others.map(({ id }) => ({ id, status: 'retry', afterSeconds }))
    response.writeHead(200, json).end(JSON.stringify({ results: [...results, ...again] }))
  },
})

/** Stores the entries and says so without the headers that let the page hear it. */
const commitWithoutCors: Behaviour = {
  answer: async ({ commit, response }) => {
    await commit()
    response.writeHead(200).end()
  },
}

/** Takes what is good, and refuses by name what is not, as a well-kept endpoint does. */
export const honest: Behaviour = {
  answer: async ({ commit, read, request, response }) => {
    await read()
    const stored = await commit((entry) => !isPoison(entry))
    const refused = request.entries
      .filter(isPoison)
      .map(({ id }) => ({ id, status: 'rejected', reason: 'poison' }))
    response.writeHead(200, json).end(JSON.stringify({ results: [...stored, ...refused] }))
  },
}

const retryAfter = (value: string) => ({ 'Retry-After': value })

/** As a load balancer says it: by a date, in the answer's own time. */
const busyUntil = (ms: number): Behaviour => ({
  answer: (exchange) =>
    status(503, retryAfter(new Date(Date.now() + ms).toUTCString())).answer(exchange),
})

/** Everything that an endpoint, or what stands before it, was seen to do. */
export const faults: Readonly<Record<string, Behaviour>> = {
  'reset before reading': resetBeforeReading,
  'reset after reading': resetAfterReading,
  'commit, then connection destroyed': commitThenDestroy,
  'commit, then answer truncated': truncated,
  'commit, then answer dripping': drip(5000),
  'commit, then no body': hangAfterHeaders(),
  'commit, no CORS headers': commitWithoutCors,
  'commit, other ids in results': wrongIds,
  'commit, results are no JSON': okSaying(() => '{"results":['),
  'commit, 204': okPlain,
  'commit after 0.4 s': after(400, ok),
  'commit of every other': partly(),
  'commit of every other, rest after 1 s': partly(1),
  hang,
  'preflight refused': preflightRefused,
  'captive portal': captivePortal,
  'redirect to a portal': redirect('http://127.0.0.1:9/welcome', 302),
  'HTTP 500 without CORS headers': withoutCors(500),
  'HTTP 503 without CORS headers, late': after(300, withoutCors(503)),
  'HTTP 400 for a batch': refusesBatch(400),
  // 410 is the last word on every entry of a batch.
  'HTTP 422 for a batch, 410 for the bad alone': refusesBatch(422, 410),
  'HTTP 413 for a batch': refusesBatch(413),
  'HTTP 422 for a batch': refusesBatch(422),
  'HTTP 401': status(401, { 'WWW-Authenticate': 'Bearer' }),
  'HTTP 403': status(403),
  'HTTP 404': status(404),
  'HTTP 408': status(408, { Connection: 'close' }),
  'HTTP 409': status(409),
  'HTTP 425': status(425),
  'HTTP 429, Retry-After 1': status(429, retryAfter('1')),
  'HTTP 429, Retry-After nonsense': status(429, retryAfter('soon')),
  'HTTP 500': status(500, {}, '<h1>Internal Server Error</h1>'),
  'HTTP 501': status(501),
  'HTTP 502': status(502),
  'HTTP 503, Retry-After 3600': status(503, retryAfter('3600')),
  'HTTP 503, Retry-After a date': busyUntil(5000),
  'HTTP 507': status(507),
}
