import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a page is to do: open another, go elsewhere, or close itself. */
interface Order {
  readonly open?: string
  readonly go?: string
  readonly close?: true
}

/** Lets a harness lead a browser that has no driver: its pages ask here what to do. */
export interface Orders {
  /** A page that opens others on order, on an origin of its own. */
  readonly home: (name: string) => string
  /** Where a page asks for its orders. */
  readonly from: (name: string) => string
  readonly give: (name: string, order: Order) => void
  /** Resolves once a page has asked. */
  readonly asked: (name: string) => Promise<void>
  readonly close: () => void
}

const homePage = `<!doctype html><title>Home</title><script>
const ask = async () => {
  for (const { open } of await (await fetch('/orders' + location.pathname)).json())
    window.open(open, '_blank', 'noopener')
  setTimeout(ask, 25)
}
ask()
</script>`

export const startOrders = async (): Promise<Orders> => {
  const waiting = new Map<string, Order[]>()
  const known = new Map<string, () => void>()

  const server = createServer((request, response) => {
    const [, first = '', name = ''] = `${request.url}`.split('/')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Cache-Control', 'no-store')
    if (first !== 'orders') return response.setHeader('Content-Type', 'text/html').end(homePage)
    known.get(name)?.()
    response.end(JSON.stringify(waiting.get(name) ?? []))
    waiting.delete(name)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    home: (name) => `http://localhost:${port}/${name}`,
    from: (name) => `http://127.0.0.1:${port}/orders/${name}`,
    give: (name, order) => void waiting.set(name, [...(waiting.get(name) ?? []), order]),
    asked: (name) => new Promise((resolve) => known.set(name, resolve)),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
