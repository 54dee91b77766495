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

const fileAt = async (c: Context, path: string): Promise<Response | undefined> => {
  const body = await readFile(path).catch(() => undefined)
  const type = types[extname(path)] ?? 'application/octet-stream'
  return body && c.body(new Uint8Array(body), 200, { 'Content-Type': type })
}

/** The shop's own files. Only names that were there at the start are served, so none can wander. */
export const siteFile = () => {
  const names = new Set(readdirSync(publicDir))
  return async (c: Context, next: Next) => {
    const name = c.req.param('file') ?? ''
    return (names.has(name) && (await fileAt(c, join(publicDir, name)))) || next()
  }
}

/** The SDK and its lazy files; the route's pattern lets none wander. Read afresh after each build. */
export const sdkFile = (sdkDir: string) => async (c: Context) =>
  (await fileAt(c, join(sdkDir, c.req.param('file') ?? ''))) ??
  c.text('Not built yet: npm run build writes it.', 404)
