/**
 * The script tag: reads `data-*`, does what the page asked for before it arrived, and from then on
 * whatever `windchime(method, …)` says. Nothing of ours ever throws into the page.
 */
import { createClient, type Lazy } from './client.ts'
import type { Feedback } from './feedback.ts'
import type { Options } from './options.ts'

interface Command {
  (method: string, ...args: unknown[]): unknown
  /** Calls that the stub has kept. */
  q?: Iterable<unknown>[]
  /** This copy, or another one, is at work. */
  loaded?: boolean
}

// Read at once: it is null in everything that runs later.
const tag = document.currentScript as HTMLScriptElement | null
const page = window as { windchime?: Command }

const debug = tag?.dataset.debug !== undefined

const complain = (...what: unknown[]) => {
  if (debug) console.warn('[windchime]', ...what)
}

let again = ''

/** A module beside this script; browsers remember a failed URL, so the next try has another. */
const lazy: Lazy = (name: string) => {
  const file = `windchime-${name}.js?v=${process.env.WINDCHIME_VERSION}${again}`
  return import(new URL(file, tag?.src).href).catch((error) => {
    again += '&again'
    throw error
  })
}

const commandOf =
  (feedback: Feedback): Command =>
  (method, ...args) => {
    try {
      const result =
        method === 'ready'
          ? feedback.ready().then(() => (args[0] as (it: Feedback) => unknown)(feedback))
          : (feedback[method as 'flush'] as (...args: unknown[]) => unknown)(...args)
      if (result instanceof Promise) result.catch((error) => complain(method, error))
      return result
    } catch (error) {
      complain(method, error)
    }
  }

const begin = ({ dataset }: HTMLScriptElement) => {
  const { q = [] } = page.windchime ?? {}
  // An attribute is the option of its name.
  const options = { config: '', ...dataset, debug, onError: complain } as Options
  const command = commandOf(createClient(options, lazy))
  command.loaded = true
  page.windchime = command
  for (const call of q) command(...(call as [string]))
}

try {
  if (page.windchime?.loaded) complain('loaded twice')
  else if (tag) begin(tag)
} catch (error) {
  complain(error)
}
