import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context, Next } from 'hono'

const publicDir = fileURLToPath(new URL('./public', import.meta.url))

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

const send = async (c: Context, next: Next, path: string) => {
  const body = await readFile(path).catch(() => undefined)
  if (!body) return next()
  return c.body(new Uint8Array(body), 200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
  })
}

/** The shop's own files. Only names that were there at the start are served, so none can wander. */
export const siteFile = () => {
  const names = new Set(readdirSync(publicDir))
  return (c: Context, next: Next) => {
    const name = c.req.param('file') ?? ''
    return names.has(name) ? send(c, next, join(publicDir, name)) : next()
  }
}

/** The SDK and its lazy files; the route's pattern allows no slash. Read afresh after each build. */
export const sdkFile = (sdkDir: string) => (c: Context, next: Next) =>
  send(c, next, join(sdkDir, c.req.param('file') ?? ''))
