import type { Behaviour } from '../helpers/fault-server.ts'
import type { Heard } from './site.ts'

/** What happened, in order: the counts, and the whole story of the one that was lost. */
export interface Journal {
  readonly round: (name: string) => void
  readonly heard: (what: string, heard: Heard) => void
  readonly happened: (what: string, detail?: string) => void
  readonly met: (fault: string) => void
  /** The same behaviour, whose every request is written down with the entries it brought. */
  readonly watching: (behaviour: Behaviour) => Behaviour
  /** How many submissions have begun. */
  readonly begun: () => number
  /** How often each thing happened, by its name. */
  readonly happenings: ReadonlyMap<string, number>
  readonly times: (what: string) => number
  /** By the text of the submission, what the customer was told. */
  readonly thanked: ReadonlyMap<string, Heard>
  readonly unsaved: ReadonlyMap<string, Heard>
  /** Every line that concerns a submission, from the round in which it was made. */
  readonly storyOf: (nonce: string) => string[]
}

interface Line {
  readonly text: string
  /** Whom it concerns: everyone where there is none. */
  readonly nonces?: readonly string[]
}

export const createJournal = (): Journal => {
  const began = performance.now()
  const lines: Line[] = []
  const begun = new Set<string>()
  const thanked = new Map<string, Heard>()
  const unsaved = new Map<string, Heard>()
  const happenings = new Map<string, number>()
  let fault = ''

  const write = (text: string, nonces?: readonly string[]) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(3)
    lines.push({ text: `${seconds} ${text}`, ...(nonces && { nonces }) })
  }

  const happened = (what: string, detail = '') => {
    happenings.set(what, (happenings.get(what) ?? 0) + 1)
    write(`${what} ${detail}`.trim())
  }

  return {
    round: (name) => write(`round ${name}`),
    happened,
    heard: (what, heard) => {
      const { nonce } = heard
      write(`page: ${what} ${JSON.stringify(heard)}`, nonce === undefined ? undefined : [nonce])
      if (what === 'told') happened(`told: ${heard.error}`)
      if (nonce === undefined) return
      if (what === 'begun') begun.add(nonce)
      if (what === 'thanked') thanked.set(nonce, heard)
      if (what === 'unsaved') unsaved.set(nonce, heard)
    },
    met: (name) => {
      fault = name
    },
    watching: (behaviour) => ({
      ...behaviour,
      answer: async (exchange) => {
        const name = fault
        const { request } = exchange
        const end = (how: string) => () => {
          const nonces = request.entries.map((entry) =>
            entry.kind === 'response' ? String(entry.answers.text) : '',
          )
          write(`endpoint: ${name}, ${nonces.length} entries, ${how}`, nonces)
        }
        exchange.response.once('close', end('ended'))
        await behaviour.answer(exchange)
      },
    }),
    begun: () => begun.size,
    happenings,
    times: (what) => happenings.get(what) ?? 0,
    thanked,
    unsaved,
    storyOf: (nonce) => {
      const first = lines.findIndex(({ nonces }) => nonces?.includes(nonce))
      const from = lines.slice(0, first + 1).findLastIndex(({ text }) => text.includes(' round '))
      return lines
        .slice(Math.max(0, from))
        .filter(({ nonces }) => nonces === undefined || nonces.includes(nonce))
        .map(({ text }) => text)
    },
  }
}
