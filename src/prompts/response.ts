import type { ShownQuestion } from '../model/active.ts'
import type { Answers } from '../model/answer.ts'
import type { Asked, ResponseEntry } from '../model/entry.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import { toPlain } from '../model/plain.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Claim, Thread } from '../model/thread.ts'
import type { Rules } from '../rules/rules.ts'

export interface ResponseParts {
  readonly rules: Rules
  readonly id: string
  readonly ref: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly prompt: Prompt
  readonly answers: Answers
  readonly questions: readonly ShownQuestion[]
  readonly complete: boolean
  readonly asked: Asked
  readonly context: Facts | undefined
  /** The facts at the moment of answering, the answers among them. */
  readonly facts: Facts
  readonly here: Here
  /** Language of the questions. */
  readonly lang: string
  readonly privacy: Config['privacy']
  readonly claim: Claim | undefined
}

/** A query may hold what a person typed: it stays out unless the config lets it in. */
const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '')

/** `event.orderId` travels as `orderId`. */
const lastOf = (path: string) => path.slice(path.lastIndexOf('.') + 1)

/**
 * The response as it is stored and as it travels; the order of the keys is part of its bytes, and
 * what is undefined is left out.
 */
export const buildResponse = (parts: ResponseParts): ResponseEntry => {
  const { rules, prompt, here, facts, privacy, claim } = parts
  const { id, traits } = here.respondent
  const read = (path: string) => rules.lookUp(facts, path)
  const attached = prompt.attach?.map((path) => [lastOf(path), read(path)])
  const context = { ...here.context, ...Object.fromEntries(attached ?? []), ...parts.context }
  const url = `${read('page.url')}`
  return toPlain({
    kind: 'response',
    id: parts.id,
    ref: parts.ref,
    prompt: prompt.id,
    touchpoint: prompt.touchpoint,
    answers: parts.answers,
    complete: parts.complete,
    at: new Date(parts.now).toISOString(),
    questions: parts.questions,
    asked: parts.asked,
    context: Object.keys(context)[0] && context,
    locale: parts.lang,
    release: here.release,
    sample: parts.asked.by === 'trigger' ? prompt.sample?.rate : undefined,
    urgent: (prompt.urgent && rules.holds(prompt.urgent, facts, parts.now)) || undefined,
    replyWithinDays: prompt.replyWithinDays,
    respondent: id && { id, traits },
    page: { url: privacy?.urlQuery ? url : withoutQuery(url), title: read('page.title') },
    claim: claim && { h: claim.h },
    sdk: `windchime/${process.env.WINDCHIME_VERSION}`,
  }) as ResponseEntry
}

/** What this device remembers of a response. */
export const buildThread = (entry: ResponseEntry, claim: Claim | undefined): Thread => ({
  id: entry.id,
  ref: entry.ref,
  prompt: entry.prompt,
  at: entry.at,
  answers: entry.answers,
  questions: entry.questions,
  ...(entry.respondent && { respondent: entry.respondent.id }),
  ...(claim && { claim }),
  notices: {},
})
