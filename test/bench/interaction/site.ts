import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const questions = [
  {
    id: 'score',
    type: 'rating',
    style: 'stars',
    title: 'How was checkout?',
    labels: { low: 'Poor', high: 'Great' },
  },
  {
    id: 'why',
    type: 'comment',
    title: 'What went wrong?',
    maxLength: 2000,
    if: { 'answers.score': { $lte: 3 } },
  },
]

const thanks = [{ title: 'Thank you.', actions: [{ label: 'Call me back', event: 'callback' }] }]

const configOf = (...prompts: readonly object[]) => ({
  version: 1,
  followUp: { feed: '/notices.json' },
  prompts,
})

const popover = configOf(
  { id: 'after-order', questions, thanks, triggers: [{ event: 'order.completed' }] },
  { id: 'nps', questions: [{ id: 'score', type: 'nps' }] },
)

const inline = configOf({
  id: 'helpful',
  questions,
  thanks,
  present: { as: 'inline', target: '#helpful' },
})

const words = 'The shop keeps what people ask for most on the first shelf of every aisle. '

const page = (head: string, placeStyle = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Host</title><link rel="icon" href="data:,">
<style>body { margin: 24px; font: 16px/1.5 sans-serif } #helpful { ${placeStyle} }
#pixel { position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px }</style>
<script>window.windchime = window.windchime || function () { (windchime.q = windchime.q || []).push(arguments) }</script>
${head}</head>
<body><header><h1>Host</h1>
<button onclick="windchime('track', 'order.completed', { total: 42 })">Place order</button>
<button data-windchime-open="nps">Rate us</button></header>
<article><h2>About</h2><p>${words.repeat(2)}</p></article><div id="helpful"></div>
<footer>${`<p>${words.repeat(3)}</p>`.repeat(12)}</footer><i id="pixel"></i></body></html>`

const script = (config: string) =>
  `<script async src="/windchime.js" data-config="${config}" data-endpoint="/v1/responses"></script>`

/** Room for the tallest question of the prompt, so that nothing below its place has to move. */
const room = 'min-height: 340px'

const texts: Readonly<Record<string, string>> = {
  '/popover': page(script('/popover.json')),
  '/inline': page(script('/inline.json')),
  '/room': page(script('/inline.json'), room),
  '/bare': page(''),
  '/popover.json': JSON.stringify(popover),
  '/inline.json': JSON.stringify(inline),
  '/notices.json': JSON.stringify({ version: 1, revoked: [], notices: [] }),
}

const typeOf = (path: string) => {
  if (path.endsWith('.js')) return 'text/javascript'
  return path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8'
}

/** Pages with our script, the same page without it, and an endpoint; all as small as a CDN sends it. */
export const startInteractionSite = async () => {
  const arrivals: number[] = []
  const bodies = new Map<string, Buffer>()
  const bodyOf = async (path: string) => {
    const known = bodies.get(path)
    if (known) return known
    const text = path.endsWith('.js') ? await readFile(`dist/${basename(path)}`) : texts[path]
    const body = brotliCompressSync(text ?? '')
    bodies.set(path, body)
    return body
  }
  const server = createServer(async (request, response) => {
    // On the clock that a page counts its own time from.
    const now = performance.timeOrigin + performance.now()
    const { pathname: path } = new URL(`${request.url}`, 'http://site')
    if (path === '/v1/responses') {
      arrivals.push(now)
      request.resume()
      response.writeHead(204).end()
      return
    }
    const headers = { 'Content-Type': typeOf(path), 'Content-Encoding': 'br' }
    response.writeHead(200, headers).end(await bodyOf(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** When answers arrived since the last call, in ms since 1970. */
    takeArrivals: () => arrivals.splice(0),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
