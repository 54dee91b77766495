import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readBody } from './body.ts'
import { fileAt } from './files.ts'
import { isOurs } from './guard.ts'
import { shownConfig } from './shown-config.ts'
import { createPreviewState } from './state.ts'
import { createStreams } from './streams.ts'
import { watchFileText } from './watch-file.ts'

const always = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const json = 'application/json; charset=utf-8'

const answer = (response: ServerResponse, type: string, body: string, policy = '') =>
  response
    .writeHead(200, {
      ...always,
      'Content-Type': type,
      ...(policy && { 'Content-Security-Policy': policy }),
    })
    .end(body)

const refuse = (response: ServerResponse, status: number, why: string) =>
  response.writeHead(status, { ...always, 'Content-Type': 'text/plain' }).end(`${why}\n`)

/** The server behind the page: it reads the file anew with each change, and tells all pages. */
export const createPreviewServer = (path: string) => {
  const file = createPreviewState(path)
  const streams = createStreams()
  let state = file.read()

  const get = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(`${request.url}`, 'http://preview')
    if (pathname === '/config.json') {
      const scheme = searchParams.get('scheme') ?? 'auto'
      const config = shownConfig(file.config(), scheme, `${request.headers.host}`)
      return answer(response, json, JSON.stringify(config))
    }
    if (pathname === '/events') {
      response.writeHead(200, { ...always, 'Content-Type': 'text/event-stream' })
      return streams.add(response, 'state', state)
    }
    const found = await fileAt(pathname)
    if (found) return answer(response, found.type, found.body, found.policy)
    refuse(response, 404, 'not here')
  }

  /** What an endpoint would get: whoever looks at the page sees it, and nobody keeps it. */
  const post = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request)
    if (body === undefined) return refuse(response, 413, 'too much')
    streams.tell('sent', body)
    response.writeHead(204, always).end()
  }

  const server = createServer(async (request, response) => {
    try {
      if (!isOurs(request)) refuse(response, 403, 'only for the page of this preview')
      else if (request.method === 'GET') await get(request, response)
      else if (request.method === 'POST') await post(request, response)
      else refuse(response, 405, 'GET or POST')
    } catch {
      // The browser has gone, or asks for nothing that is an address.
      response.destroy()
    }
  })

  const unwatch = watchFileText(path, () => {
    state = file.read()
    streams.tell('state', state)
  })
  server.on('close', unwatch)
  return server
}
