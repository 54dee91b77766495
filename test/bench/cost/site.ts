import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'

const config = {
  version: 1,
  prompts: [
    {
      id: 'any',
      questions: [{ id: 'text', type: 'comment', title: 'Any thoughts?', maxLength: 20_000 }],
    },
  ],
}

const page = (script: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${script}</head>
<body><main><h1>Host</h1></main></body></html>`

const scriptFor = (endpoint: string) => `
<script>window.windchime = window.windchime || function () { (windchime.q = windchime.q || []).push(arguments) }</script>
<script async src="/windchime.js" data-config="/feedback.json" data-endpoint="${endpoint}"></script>`

/** A site with two pages: `/` with our script, and `/bare`, which is the same page without it. */
export const startCostSite = async (endpoint: string) => {
  const texts: Readonly<Record<string, string>> = {
    '/': page(scriptFor(endpoint)),
    '/bare': page(''),
    '/feedback.json': JSON.stringify(config),
  }
  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(`${request.url}`, 'http://site')
    const built = /^windchime.*\.js$/.test(basename(path))
    const body = texts[path] ?? (built ? await readFile(`dist/${basename(path)}`) : undefined)
    const type = built
      ? 'text/javascript'
      : path.endsWith('.json')
        ? 'application/json'
        : 'text/html'
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type }).end(body)
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
