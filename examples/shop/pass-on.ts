import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const giveUpAfterMs = 60_000

const asked = ['accept', 'authorization', 'content-type', 'if-none-match']
const answered = [
  'allow',
  'cache-control',
  'content-type',
  'date',
  'etag',
  'location',
  'retry-after',
  'www-authenticate',
]

const pick = (from: Headers, names: readonly string[]): Headers => {
  const picked = new Headers()
  for (const name of names) {
    const value = from.get(name)
    if (value !== null) picked.set(name, value)
  }
  return picked
}

/** Refuses what no entry of the SDK comes near. */
export const atMostOneMegabyte = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) => c.json({ error: 'At most 1 MB at a time, please.' }, 413),
})

/**
 * Passes a request on to the collector, so that the page speaks to its own origin only: no CORS,
 * no second host name. A real site does this in its reverse proxy.
 */
export const passOn = (collectorUrl: string) => async (c: Context) => {
  const { pathname, search } = new URL(c.req.url)
  const target = new URL(collectorUrl)
  target.pathname = pathname
  target.search = search
  // Dots may be written in many ways; what leaves /v1/ once it is resolved is not passed on.
  if (!target.pathname.startsWith('/v1/')) return c.notFound()

  const { method } = c.req
  const headers = pick(c.req.raw.headers, asked)
  headers.set('accept-encoding', 'identity')
  try {
    const response = await fetch(target, {
      method,
      headers,
      body: method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer(),
      redirect: 'manual',
      // Who leaves takes the request along: nothing piles up behind a collector that hangs.
      signal: AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(giveUpAfterMs)]),
    })
    return new Response(response.body, {
      status: response.status,
      headers: pick(response.headers, answered),
    })
  } catch {
    return c.json({ error: 'The collector does not answer. Try again later.' }, 502)
  }
}
