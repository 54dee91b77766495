import { readFileSync } from 'node:fs'
import { listenOnFreePort } from './free-port.ts'
import { createPreviewServer } from './server.ts'

/** For `parseArgs` of Node. */
export const previewOptions = { port: { type: 'string' } } as const

const portFrom = (written = '4175') => {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN
  if (port <= 65_535) return port
  throw new Error(`--port ${written}: expected a port from 0 (any) to 65535`)
}

/**
 * `windchime preview FILE`: a page on this machine that shows each prompt as it is edited, until
 * the process ends.
 *
 * @returns the line to print
 * @throws where an argument makes no sense, or the file cannot be read
 */
export const preview = async (path: string, given: { readonly port?: string | undefined }) => {
  const wanted = portFrom(given.port)
  try {
    readFileSync(path)
  } catch (error) {
    throw new Error(`${path}: cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const port = await listenOnFreePort(createPreviewServer(path), wanted)
  return { lines: [`preview http://127.0.0.1:${port}/`], isWell: true }
}
