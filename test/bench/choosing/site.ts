import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { configOf, type Place } from './configs.ts'

/** What stands in the way keeps every prompt from being shown, by the last gate but one. */
const page = (config: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script>window.windchime = function () { (windchime.q = windchime.q || []).push(arguments) }</script>
<script async src="/windchime.js" data-config="${config}"></script></head>
<body><main aria-modal="true"><h1>Host</h1></main></body></html>`

/** Without these a page's clock has steps of 0.1 ms instead of 5 µs. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** A page for each config: `/here/<place>/<number of prompts>`. */
export const pathOf = (count: number, place: Place) => `/here/${place}/${count}`

export const startChoosingSite = async () => {
  const configs = new Map<string, string>()
  const configAt = (path: string) => {
    const [place, count] = path.split('/').slice(-2)
    if (!configs.has(path))
      configs.set(path, JSON.stringify(configOf(Number.parseInt(`${count}`, 10), place as Place)))
    return configs.get(path)
  }
  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(`${request.url}`, 'http://site')
    const answer = (type: string, body?: string | Buffer) =>
      response.writeHead(200, { ...isolation, 'Content-Type': type }).end(body)
    if (path.endsWith('.js')) answer('text/javascript', await readFile(`dist/${basename(path)}`))
    else if (path.endsWith('.json')) answer('application/json', configAt(path))
    else answer('text/html', page(`${path}.json`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
