/**
 * The script tag: reads `data-*`, does what the page asked for before it arrived, and from then on
 * whatever `windchime(method, …)` says. Nothing of ours ever throws into the page.
 */
import { createClient, type Lazy } from './client.ts'
import type { Feedback } from './feedback.ts'
import type { Consent } from './model/respondent.ts'

type Call = readonly [method: string, ...args: unknown[]]

interface Command {
  (...call: Call): unknown
  /** Calls that the stub has kept. */
  q?: ArrayLike<unknown>[]
  /** This copy, or another one, is at work. */
  loaded?: true
}

// Read at once: it is null in everything that runs later.
const tag = document.currentScript as HTMLScriptElement | null
const base = tag?.src ?? document.baseURI
const debugs = tag?.dataset.debug !== undefined
const page = window as { windchime?: Command }

const complain = (...what: unknown[]) => {
  if (debugs) console.warn('[windchime]', ...what)
}

/** A module beside this script; browsers remember a failed URL, so each try has one of its own. */
const beside = <T>(name: string) => {
  let tries = 0
  return (): Promise<T> => {
    const again = tries++ ? `&try=${tries}` : ''
    return import(
      new URL(`windchime-${name}.js?v=${process.env.WINDCHIME_VERSION}${again}`, base).href
    )
  }
}

const lazy: Lazy = {
  prompt: beside('prompt'),
  delivery: beside('delivery'),
  followUp: beside('follow-up'),
  check: beside('check'),
  seldom: beside('seldom'),
}

const begin = ({ dataset }: HTMLScriptElement) => {
  const { config = '', endpoint, locale, release, consent, namespace } = dataset
  const feedback = createClient(
    {
      config,
      ...(endpoint !== undefined && { endpoint }),
      ...(locale !== undefined && { locale }),
      ...(release !== undefined && { release }),
      ...(consent !== undefined && { consent: consent as Consent }),
      ...(namespace !== undefined && { namespace }),
      onError: complain,
    },
    lazy,
  )
  const waiting = page.windchime?.q ?? []
  const command: Command = (...call) => run(feedback, call)
  command.loaded = true
  page.windchime = command
  for (const call of [...waiting]) run(feedback, [...Array.from(call)] as unknown as Call)
}

const run = (feedback: Feedback, [method, ...args]: Call): unknown => {
  try {
    if (method === 'ready')
      return feedback
        .ready()
        .then(() => (args[0] as (it: Feedback) => void)(feedback))
        .catch(complain)
    const call = feedback[method as keyof Feedback] as unknown
    if (typeof call !== 'function') return complain(`windchime('${method}') is no command`)
    const result: unknown = call(...args)
    if (result instanceof Promise) result.catch(complain)
    return result
  } catch (error) {
    return complain(error)
  }
}

try {
  if (page.windchime?.loaded) complain('is on this page already; the second copy does nothing')
  else if (tag) begin(tag)
} catch (error) {
  complain(error)
}
