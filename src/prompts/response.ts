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
  readonly context?: Facts | undefined
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

/** The response as it is stored and as it travels; the order of the keys is part of its bytes. */
export const buildResponse = (parts: ResponseParts): ResponseEntry => {
  const { rules, id, ref, prompt, answers, complete, now, questions, asked, facts, here } = parts
  const { touchpoint, attach = [], sample, urgent, replyWithinDays } = prompt
  const { respondent, release } = here
  const read = (path: string) => rules.lookUp(facts, path)
  const attached = Object.fromEntries(attach.map((path) => [lastOf(path), read(path)]))
  const context = toPlain(here.context, attached, parts.context)
  const url = `${read('page.url')}`
  return toPlain({
    kind: 'response',
    id,
    ref,
    prompt: prompt.id,
    touchpoint,
    answers,
    complete,
    at: new Date(now).toISOString(),
    questions,
    asked,
    context: Object.keys(context)[0] && context,
    locale: parts.lang,
    release,
    sample: asked.by === 'trigger' ? sample?.rate : undefined,
    urgent: (urgent && rules.holds(urgent, facts, now)) || undefined,
    replyWithinDays,
    respondent: respondent.id && {
      id: respondent.id,
      traits: respondent.traits && toPlain(respondent.traits),
    },
    page: {
      url: parts.privacy?.urlQuery ? url : withoutQuery(url),
      title: read('page.title'),
    },
    claim: parts.claim && { h: parts.claim.h },
    sdk: `windchime/${process.env.WINDCHIME_VERSION}`,
  }) as unknown as ResponseEntry
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
