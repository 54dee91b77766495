import type { MiddlewareHandler } from 'hono'

const everywhere = {
  'Access-Control-Allow-Origin': '*',
  // Without this a browser hides from the SDK when it may come back.
  'Access-Control-Expose-Headers': 'Retry-After, Date',
}

const preflight = {
  ...everywhere,
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type, Authorization',
  'Access-Control-Max-Age': '86400',
}

/** Lets any site send and read; nothing here goes by cookies. Errors carry the headers too. */
export const cors: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') return c.body(null, 204, preflight)
  await next()
  for (const [name, value] of Object.entries(everywhere)) c.res.headers.set(name, value)
  return undefined
}
