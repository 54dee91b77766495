import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Entry } from '../../src/model/entry.ts'

/** A request other than a preflight, as it arrived. */
interface SeenRequest {
  /** ms since 1970 when its head was read. */
  readonly at: number
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Empty where the server did not read it, or it was cut off. */
  body: string
  entries: readonly Entry[]
  /** Each entry's own bytes, as they stood in the body. */
  entryTexts: readonly string[]
  /** The connection ended before the whole answer was out. */
  aborted: boolean
}

/** One request under way, as a behaviour meets it. */
interface Exchange {
  readonly request: SeenRequest
  /** Reads the body to its end. */
  readonly read: () => Promise<void>
  /** Reads, stores what is new of the entries wanted, and returns what a good endpoint says of those. */
  readonly commit: (wanted?: (entry: Entry) => boolean) => Promise<Result[]>
  readonly response: ServerResponse
  /** Cuts the connection by a TCP reset. */
  readonly reset: () => void
}

type Result = { id: string; status: 'stored' | 'duplicate' }

/** What the server does with one request. */
export interface Behaviour {
  readonly answer: (exchange: Exchange) => void | Promise<void>
  /** Answers the preflight without leave; a browser then never sends the request itself. */
  readonly refusesPreflight?: true
  /** Told when a request, or its preflight, meets this. */
  readonly onMet?: () => void
}

type Headers = Record<string, string>

const cors: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, Date',
}

const preflight: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Content-Type, Authorization',
}

const json: Headers = { ...cors, 'Content-Type': 'application/json' }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))

/** Stores the entries and says so of each. */
export const ok: Behaviour = {
  answer: async ({ commit, response }) => {
    const results = await commit()
    response.writeHead(200, json).end(JSON.stringify({ results }))
  },
}

/** Stores the entries; 204 without a body. */
export const okPlain: Behaviour = {
  answer: async ({ commit, response }) => {
    await commit()
    response.writeHead(204, cors).end()
  },
}

/** Stores the entries and answers a body of your own under 200: the results, or what stands for them. */
export const okSaying = (
  say: (entries: readonly Entry[]) => unknown,
  headers: Headers = {},
): Behaviour => ({
  answer: async ({ commit, request, response }) => {
    await commit()
    response.writeHead(200, { ...json, ...headers }).end(textOf(say(request.entries)))
  },
})

/** Stores the entries, but names others in its results. */
export const wrongIds: Behaviour = okSaying((entries) => ({
  results: entries.map(({ id }) => ({ id: `not-${id}`, status: 'stored' })),
}))

/** Reads, stores nothing, and answers a status. */
export const status = (code: number, headers: Headers = {}, body: unknown = ''): Behaviour => ({
  answer: async ({ read, response }) => {
    await read()
    response.writeHead(code, { ...json, ...headers }).end(textOf(body))
  },
})

/** An error without the CORS headers of the others, as many gateways send it. */
export const withoutCors = (code: number): Behaviour => ({
  answer: async ({ read, response }) => {
    await read()
    response.writeHead(code).end()
  },
})

/** Resets the connection before a byte of the body is read. */
export const resetBeforeReading: Behaviour = { answer: ({ reset }) => reset() }

/** Reads the body, stores nothing, resets the connection. */
export const resetAfterReading: Behaviour = {
  answer: async ({ read, reset }) => {
    await read()
    reset()
  },
}

/** Stores the entries and resets the connection: the client cannot know. */
export const commitThenDestroy: Behaviour = {
  answer: async ({ commit, reset }) => {
    await commit()
    reset()
  },
}

/** Reads the body and never answers. */
export const hang: Behaviour = { answer: ({ read }) => read() }

/** Stores the entries, sends a head under this status, and never a body. */
export const hangAfterHeaders = (code = 200): Behaviour => ({
  answer: async ({ commit, response }) => {
    await commit()
    response.writeHead(code, json).flushHeaders()
  },
})

/** Stores the entries and answers a byte at a time. */
export const drip = (everyMs: number): Behaviour => ({
  answer: async ({ commit, response }) => {
    const body = JSON.stringify({ results: await commit() })
    response.writeHead(200, json).flushHeaders()
    for (const byte of body) {
      if (response.destroyed) return
      response.write(byte)
      await pause(everyMs)
    }
    response.end()
  },
})

/** Stores the entries, announces a body and breaks off in its middle. */
export const truncated: Behaviour = {
  answer: async ({ commit, response, reset }) => {
    const body = JSON.stringify({ results: await commit() })
    response.writeHead(200, { ...json, 'Content-Length': String(body.length) })
    response.write(body.slice(0, body.length / 2), reset)
  },
}

/** A browser's preflight is refused; where none is made, so is the request. */
export const preflightRefused: Behaviour = { ...withoutCors(403), refusesPreflight: true }

/** A network that shows its own page in place of every other. */
export const captivePortal: Behaviour = status(
  200,
  { 'Content-Type': 'text/html; charset=utf-8' },
  '<!doctype html><title>Welcome on board</title>',
)

/** Sends the client elsewhere. */
export const redirect = (to: string, code = 307): Behaviour => status(code, { Location: to })

/** The same, later. */
export const after = (ms: number, { answer, ...rest }: Behaviour): Behaviour => ({
  ...rest,
  answer: async (exchange) => {
    await pause(ms)
    await answer(exchange)
  },
})

/** An endpoint on loopback that does what a test tells it, and remembers everything. */
export interface FaultServer {
  /** Address to post to, any path of it. */
  readonly url: string
  /** Every request but preflights, in order of arrival. */
  readonly requests: readonly SeenRequest[]
  /** Preflights, in order of arrival. */
  readonly preflights: readonly IncomingHttpHeaders[]
  /** What was committed, by id: the first copy alone, as a good endpoint keeps it. */
  readonly stored: ReadonlyMap<string, Entry>
  /** How often an entry arrived whole, committed or not. */
  readonly copies: (id: string) => number
  /** Whether all copies of an entry were the same bytes. */
  readonly identical: (id: string) => boolean
  /** One behaviour for each of the next requests; then what `always` or `draw` said. */
  readonly next: (...behaviours: Behaviour[]) => void
  /** What is done where no `next` is left. Default: `ok`. */
  readonly always: (behaviour: Behaviour) => void
  /** The same, but drawn anew for each request. */
  readonly draw: (behaviour: () => Behaviour) => void
  /** Drops `requests` and `preflights` so far, in a run so long that they would fill the memory. */
  readonly forget: () => void
  /** Resolves when so many requests have arrived. */
  readonly arrived: (count: number) => Promise<void>
  /** Nobody listens at the port any more, and what was connected is cut. */
  readonly refuse: () => Promise<void>
  /** Listens again, at the same port. */
  readonly listen: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * The bytes of each element of the array `entries` in a body. `JSON.parse` would hide what this is
 * for: that a retry sends the very same bytes.
 */
const textsOfEntries = (body: string): string[] => {
  const start = body.indexOf('"entries":[')
  if (start < 0) return []
  const texts: string[] = []
  let depth = 0
  let from = 0
  // A string is one token, so that a bracket inside it counts for nothing.
  for (const { 0: token, index } of body
    .slice(start + 10)
    .matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') {
      if (depth === 1) from = index
      depth += 1
    } else if (token === '}' || token === ']') {
      depth -= 1
      if (depth === 1) texts.push(body.slice(start + 10 + from, start + 10 + index + 1))
      if (depth === 0) break
    }
  }
  return texts
}

/**
 * Starts an endpoint on a free loopback port.
 *
 * @param leave headers that its answers to preflights have besides
 */
export const startFaultServer = async (leave: Headers = {}): Promise<FaultServer> => {
  const requests: SeenRequest[] = []
  const preflights: IncomingHttpHeaders[] = []
  const stored = new Map<string, Entry>()
  const copies = new Map<string, number>()
  const texts = new Map<string, Set<string>>()
  const queue: Behaviour[] = []
  const sockets = new Set<Socket>()
  const waiting = new Set<() => void>()
  let usual = () => ok
  let drawn: Behaviour | undefined
  let port = 0

  const receive = (request: SeenRequest, body: string) => {
    request.body = body
    const parsed: unknown = JSON.parse(body)
    const { entries } = Object(parsed)
    if (!Array.isArray(entries)) return
    request.entries = entries
    request.entryTexts = textsOfEntries(body)
    request.entries.forEach(({ id }, index) => {
      copies.set(id, (copies.get(id) ?? 0) + 1)
      texts.set(id, (texts.get(id) ?? new Set()).add(request.entryTexts[index] ?? ''))
    })
  }

  const commit = (entries: readonly Entry[]): Result[] =>
    entries.map((entry) => {
      const known = stored.has(entry.id)
      if (!known) stored.set(entry.id, entry)
      return { id: entry.id, status: known ? 'duplicate' : 'stored' }
    })

  const upcoming = () => {
    drawn ??= usual()
    return queue[0] ?? drawn
  }

  const take = () => {
    const behaviour = upcoming()
    if (!queue.shift()) drawn = undefined
    behaviour.onMet?.()
    return behaviour
  }

  const server = createServer(async (incoming, response) => {
    const { method = '', url: path = '', headers } = incoming
    if (method === 'OPTIONS') {
      preflights.push(headers)
      const refused = upcoming().refusesPreflight && take()
      response.writeHead(refused ? 403 : 204, refused ? {} : { ...preflight, ...leave }).end()
      return
    }
    const request: SeenRequest = {
      at: Date.now(),
      method,
      path,
      headers,
      body: '',
      entries: [],
      entryTexts: [],
      aborted: false,
    }
    requests.push(request)
    response.on('close', () => {
      request.aborted = !response.writableFinished
    })
    for (const check of waiting) check()

    const readOnce = async () => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk)
      receive(request, Buffer.concat(chunks).toString())
    }
    let reading: Promise<void> | undefined
    const read = () => {
      reading ??= readOnce()
      return reading
    }
    const exchange: Exchange = {
      request,
      read,
      response,
      commit: async (wanted = () => true) => {
        await read()
        return commit(request.entries.filter(wanted))
      },
      reset: () => void incoming.socket.resetAndDestroy(),
    }
    try {
      await take().answer(exchange)
    } catch {
      // The client went away in the middle of its body.
      response.destroy()
    }
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })

  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        port = (server.address() as AddressInfo).port
        resolve()
      })
    })

  const refuse = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.resetAndDestroy()
    })

  const arrived = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (requests.length < count) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })

  await listen()
  return {
    url: `http://127.0.0.1:${port}/v1/responses`,
    requests,
    preflights,
    stored,
    copies: (id) => copies.get(id) ?? 0,
    identical: (id) => (texts.get(id)?.size ?? 0) <= 1,
    next: (...behaviours) => void queue.push(...behaviours),
    always: (behaviour) => {
      usual = () => behaviour
      drawn = undefined
    },
    draw: (behaviour) => {
      usual = behaviour
      drawn = undefined
    },
    forget: () => {
      requests.length = 0
      preflights.length = 0
    },
    arrived,
    refuse,
    listen,
    close: refuse,
  }
}
