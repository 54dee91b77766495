import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Submission } from './plan.ts'

/** What a page is told to do; it is given once, so that no reload submits a second time. */
export interface PagePlan {
  readonly submissions: readonly Submission[]
  /** Time at which it begins by the real clock; the page's own is ahead by `shiftMs`. */
  readonly beginsAt: number
  readonly shiftMs: number
  readonly drains?: true
}

/** What a page tells. */
export interface Heard {
  readonly nonce?: string
  readonly page?: string
  readonly id?: string
  readonly durable?: boolean
  readonly error?: string
  readonly left?: number
}

export interface Site {
  /** Makes a page, and returns its address. */
  readonly page: (plan: PagePlan) => string
  /** Whoever listens now hears what pages tell. */
  readonly onHeard: (listener: (what: string, heard: Heard) => void) => void
  readonly close: () => void
}

const config = {
  version: 1,
  prompts: [{ id: 'any', questions: [{ id: 'text', type: 'comment', title: 'Any thoughts?' }] }],
}

const readAll = async (incoming: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** A customer's page with the built script tag, on an origin of its own. */
export const startTortureSite = async (endpoint: string): Promise<Site> => {
  const plans = new Map<string, PagePlan>()
  const built = new Map(
    readdirSync('dist')
      .filter((name) => /^windchime.*\.js$/.test(name))
      .map((name) => [`/${name}`, readFileSync(`dist/${name}`)]),
  )
  const script = readFileSync(new URL('page.js', import.meta.url), 'utf8')
  let listener = (_what: string, _heard: Heard) => {}
  let pages = 0

  const html = (page: string) => {
    const plan = plans.get(page) ?? { submissions: [], beginsAt: 0, shiftMs: 0 }
    plans.delete(page)
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Torture</title><link rel="icon" href="data:,">
<script>const plan = ${JSON.stringify({ ...plan, page })}\n${script}</script>
<script async src="/windchime.js" data-config="/feedback.json" data-endpoint="${endpoint}"></script>
</head><body><main><h1>Torture</h1></main></body></html>`
  }

  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(`${request.url}`, 'http://site')
    if (path.startsWith('/heard/')) {
      const body = await readAll(request).catch(() => '')
      response.writeHead(204).end()
      if (body) listener(path.slice(7), JSON.parse(body))
      return
    }
    const code = built.get(path)
    const type = code
      ? 'text/javascript'
      : path.endsWith('.json')
        ? 'application/json'
        : 'text/html'
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
    response.end(code ?? (path === '/feedback.json' ? JSON.stringify(config) : html(path)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    page: (plan) => {
      pages += 1
      const path = `/page/${pages}`
      plans.set(path, plan)
      return `http://127.0.0.1:${port}${path}`
    },
    onHeard: (next) => {
      listener = next
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
