import type { Entry } from './model/entry.ts'
import { FeedbackError } from './model/error.ts'
import type { Format } from './model/format.ts'
import type { Consent, Respondent } from './model/respondent.ts'
import type { ConfigOf } from './model/schema.ts'
import type { Transport } from './model/transport.ts'
import { isObject } from './rules/own.ts'

/** `PromptId`: the prompt ids of a config that is no URL. */
export interface Options<PromptId extends string = string> {
  /** URL of the config, or the config itself. */
  readonly config: string | ConfigOf<PromptId>
  /** Where entries are sent; wins over the config's. */
  readonly endpoint?: string
  /** Sends entries in a way of the host's own, instead of to `endpoint`. */
  readonly transport?: Transport
  /**
   * What the endpoint takes, where it is not of our own kind: `cloudevents`, `segment`, `posthog`,
   * `sentry`, `otlp`, `postgrest`, `json`, or a mapper of your own.
   * @default 'windchime'
   */
  readonly format?: string | Format
  readonly respondent?: Respondent
  /** BCP 47 tag. @default `<html lang>`, else the browser's */
  readonly locale?: string
  /** The release that this page runs: it decides when "we fixed this" is true here. */
  readonly release?: string
  readonly consent?: Consent
  /** Facts for conditions on `flags.*`. */
  readonly flags?: Readonly<Record<string, unknown>>
  /** Facts for conditions on `context.*`; they travel with each response. */
  readonly context?: Readonly<Record<string, unknown>>
  /** Wordings of the widget that replace ours. */
  readonly texts?: Readonly<Record<string, string>>
  /**
   * Whether this device keeps what was answered, so that "we fixed this" can come back to it. False
   * for screens that many people share: what they answer is sent, and forgotten here.
   * @default true
   */
  readonly remember?: boolean
  /** Two clients on one page need two. @default 'default' */
  readonly namespace?: string
  /** Releases, oldest first, where they are not dotted numbers. */
  readonly releases?: readonly string[]
  /** Changes an entry, or drops it with null, before anything touches the disk. */
  readonly beforeStore?: (entry: Entry) => Entry | null
  readonly onError?: (error: FeedbackError) => void
  /**
   * Shows, in a corner of the page, why each prompt is asked or not, and what happened; for those
   * who build the page, not for its visitors. `windchime/headless` has none.
   * @default false
   */
  readonly debug?: boolean
}

const kinds = {
  string: 'endpoint locale release namespace',
  object: 'respondent flags context texts releases',
  function: 'transport beforeStore onError',
}

const shown = (value: unknown) => (typeof value === 'string' ? `"${value}"` : value && typeof value)

const need = (path: string, isSo: boolean, expected: string, got: unknown) => {
  if (isSo) return
  const message = `${path} must be ${expected}, got ${shown(got)}`
  throw new FeedbackError('options-invalid', message, { path })
}

/** Refuses wrong options at once, in words that say which one and what it should be. */
export const checkOptions = (options: Options): Options => {
  need('options', isObject(options), 'an object', options)
  const { config, consent } = options
  const isConfig = typeof config === 'string' || isObject(config)
  need('config', isConfig, 'a URL or a config object', config)
  for (const [kind, names] of Object.entries(kinds))
    for (const name of names.split(' ')) {
      const value: unknown = options[name as keyof Options]
      const isKind = value === undefined || (value !== null && typeof value === kind)
      need(name, isKind, `of type ${kind}`, value)
    }
  const isConsent = ['granted', 'pending', 'denied', undefined].includes(consent)
  need('consent', isConsent, 'granted, pending or denied', consent)
  return options
}
