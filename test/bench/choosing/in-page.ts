/** What runs inside the page. Each function stands alone: it is sent there as text. */

interface ChoosingWindow {
  windchime: (method: string, ...args: unknown[]) => void
  choosing: Choosing
}

declare const window: ChoosingWindow & typeof globalThis

interface Choosing {
  /** How often the last condition of a prompt was looked at. */
  looks: number
  /** Milliseconds that the config took to be parsed. */
  parseMs: number
}

export interface Times {
  /** Milliseconds of each signal, in their order. */
  readonly times: readonly number[]
  /** How often the last condition of a prompt was looked at, over all signals. */
  readonly looks: number
}

/** Says when the page has looked for the first time, and keeps apart what the config's size costs. */
export const watch = (traits: object) => {
  const choosing: Choosing = { looks: 0, parseMs: 0 }
  window.choosing = choosing
  Response.prototype.json = async function () {
    const text = await this.text()
    // A task of its own, so that no other time is in it.
    return new Promise((resolve) =>
      setTimeout(function parseConfig() {
        const startedAt = performance.now()
        const value = JSON.parse(text)
        choosing.parseMs = performance.now() - startedAt
        resolve(value)
      }, 20),
    )
  }
  addEventListener('DOMContentLoaded', () => {
    const context = {
      get told() {
        choosing.looks += 1
        return true
      },
    }
    window.windchime('identify', { traits })
    window.windchime('update', { context })
    // It looks as soon as the page is idle, which it asked for before this does.
    window.windchime('ready', () => requestIdleCallback(() => console.debug('has looked')))
  })
}

/** Signals one after another, each in a task of its own. */
export const signalAll = async (events: readonly string[]): Promise<Times> => {
  if (!crossOriginIsolated) throw new Error('The clock of this page is too coarse')
  const { choosing } = window
  const nextTask = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(undefined)
    })
  const times: number[] = []
  const before = choosing.looks
  for (const event of events) {
    await nextTask()
    const startedAt = performance.now()
    window.windchime('track', event, { total: 42 })
    // More turns than there are from the call to the choice; that it was enough is checked.
    for (let turn = 0; turn < 40; turn += 1) await undefined
    times.push(performance.now() - startedAt)
    const looks = choosing.looks
    await nextTask()
    if (choosing.looks !== looks) throw new Error('A choice came after its time was taken')
  }
  return { times, looks: choosing.looks - before }
}

export const parseMs = () => window.choosing.parseMs
