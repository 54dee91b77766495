import type { Readable, Writable } from 'node:stream'

/** Chromium's own protocol over its pipe: nothing between a test and a browser about to be killed. */
export interface Devtools {
  /** Rejects where the browser refuses, or is gone. */
  readonly send: <T = unknown>(method: string, params?: object, session?: string) => Promise<T>
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

export const createDevtools = (input: Writable, output: Readable): Devtools => {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let rest = ''
  let over = false

  const receive = (text: string) => {
    const { id, result, error } = JSON.parse(text)
    const one = waiting.get(id)
    waiting.delete(id)
    if (error) one?.reject(new Error(error.message))
    else one?.resolve(result as never)
  }

  output.setEncoding('utf8')
  output.on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    messages.forEach(receive)
  })
  const end = () => {
    over = true
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone'))
    waiting.clear()
  }
  output.on('close', end)
  output.on('error', end)
  input.on('error', end)

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (over) return reject(new Error('The browser is gone'))
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`)
      }),
  }
}
