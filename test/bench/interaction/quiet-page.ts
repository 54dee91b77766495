import type { Browser } from 'playwright-core'

/** A page of a new person, and nobody who listens in. */
export interface QuietPage {
  send<T = unknown>(method: string, params?: object): Promise<T>
  /** Runs a function that stands alone. @returns what it returns, as JSON has it */
  run<T, A>(act: (argument: A) => T, argument?: A): Promise<Awaited<T>>
  /** Resolves once nothing has come over the line for so long. */
  rest(quietMs: number): Promise<void>
  close(): Promise<void>
}

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Pages of Playwright and Puppeteer have `Runtime.enable`, and under it V8 reads each script anew
 * that calls `fetch`: a first run of ours takes twice as long there as with anybody.
 */
export const openQuietPage = async (browser: Browser): Promise<QuietPage> => {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  const { targetId } = await session.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  })
  // One session in another: the only way to it without a line to the browser of our own.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (answer: Answer) => void>()
  let heardAt = performance.now()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer
    if (answer.id) waiting.get(answer.id)?.(answer)
    else heardAt = performance.now()
  })
  let last = 0
  const send = async <T>(method: string, params: object = {}) => {
    last += 1
    const id = last
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    const message = JSON.stringify({ id, method, params })
    await session.send('Target.sendMessageToTarget', { sessionId, message })
    const { result, error } = await answered
    waiting.delete(id)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as T
  }
  return {
    send,
    run: async (act, argument) => {
      // The compiler keeps names by a helper that only exists here.
      const expression = `(() => { const __name = (it) => it; return (${act})(${JSON.stringify(argument)}) })()`
      const { result, exceptionDetails } = await send<{
        result: { value: never }
        exceptionDetails?: object
      }>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
      return result.value
    },
    rest: async (quietMs) => {
      heardAt = performance.now()
      while (performance.now() - heardAt < quietMs) await pause(50)
    },
    close: async () => {
      await session.send('Target.disposeBrowserContext', { browserContextId })
      await session.detach()
    },
  }
}
