import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/** A site that is there. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Puts an app on a port; 0 = any free one. Rejects with code `EADDRINUSE` when it is taken. */
export const serve = async (
  { fetch }: Pick<Hono, 'fetch'>,
  port: number,
  hostname = '127.0.0.1',
): Promise<Served> => {
  const server = createAdaptorServer({ fetch }) as Server
  await listening(server, port, hostname)
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return { url: `http://${hostname}:${bound}`, close: () => closing(server) }
}

const listening = (server: Server, port: number, hostname: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve()
    })
  })

const closing = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    // Browsers keep connections open for minutes; waiting for them would make Ctrl-C seem broken.
    server.closeAllConnections()
  })
