/** The demo site: a small shop with a script tag, a config, and a coupon box with a defect. */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'

export interface ShopOptions {
  /** 0 = any free one. */
  readonly port: number
  /** Where `/v1/*` is passed on to, such as `http://127.0.0.1:4174`. */
  readonly collectorUrl: string
  /** The folder that holds `windchime.js`. Without the file the shop still works, in silence. */
  readonly sdkDir: string
  /** @default '127.0.0.1' */
  readonly hostname?: string
}

export interface Shop {
  readonly url: string
  close(): Promise<void>
}

/** Opens the shop. Rejects with code `EADDRINUSE` when the port is taken. */
export const startShop = async (options: ShopOptions): Promise<Shop> => {
  const { port, hostname = '127.0.0.1', collectorUrl, sdkDir } = options
  const app = createApp({ collectorUrl, sdkDir })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
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
