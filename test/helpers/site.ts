import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { onTestFinished } from 'vitest'

/** What a path answers with: a text, or anything a server can do. */
export type Route = string | RequestListener

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
}

/** The page of a host, with our script as the README shows it. */
export const hostPage = (tag: string, body = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script>window.windchime = window.windchime || function () { (windchime.q = windchime.q || []).push(arguments) }</script>
<script async src="/windchime.js" ${tag}></script></head>
<body><main><h1>Host</h1>${body}</main></body></html>`

/** A site of this test's own, which also serves the built files at its root. */
export const startSite = async (routes: Readonly<Record<string, Route>>) => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(`${request.url}`, 'http://site')
    const route = routes[pathname]
    if (typeof route === 'function') return route(request, response)
    const name = basename(pathname)
    const type = types[name.split('.').at(-1) ?? ''] ?? types.html
    // Also what lies in a folder of its own, such as another language.
    const built = pathname.match(/windchime.*\.js$/)
    const body = route ?? (built ? await readFile(`dist/${built}`) : undefined)
    // The built files may stand on another origin than the page.
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': `${type}` })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
