import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach } from 'vitest'
import { type ShopOptions, startShop } from '../../examples/shop/shop.ts'

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** A shop of this test's own; closed when the test ends. */
export const openShop = async (options: Partial<ShopOptions> = {}): Promise<string> => {
  const shop = await startShop({
    port: 0,
    collectorUrl: 'http://127.0.0.1:9',
    sdkDir: '/nowhere',
    ...options,
  })
  opened.push(() => shop.close())
  return shop.url
}

/** A real server in the collector's place; closed when the test ends. */
export const openCollector = async (listener: RequestListener): Promise<string> => {
  const server: Server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Sends a request line as it stands: `fetch` would tidy the path first. */
export const rawStatus = (url: string, requestLine: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', (data) => {
      socket.destroy()
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString('latin1'))?.[1]))
    })
    socket.write(`${requestLine} HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n`)
  })
