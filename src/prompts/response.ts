import type { ShownQuestion } from '../model/active.ts'
import type { Answers } from '../model/answer.ts'
import type { Asked, ResponseEntry } from '../model/entry.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Claim, Thread } from '../model/thread.ts'
import { holds } from '../rules/condition.ts'
import { lookUp } from '../rules/lookup.ts'

export interface ResponseParts {
  readonly id: string
  readonly ref: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly prompt: Prompt
  readonly answers: Answers
  readonly questions: readonly ShownQuestion[]
  readonly complete: boolean
  readonly asked: Asked
  readonly context: Readonly<Record<string, unknown>>
  /** The facts at the moment of answering. */
  readonly facts: Facts
  readonly here: Here
  /** Language of the questions. */
  readonly lang: string
  readonly privacy: Config['privacy']
  readonly claim: Claim | undefined
}

/** `event.orderId` travels as `orderId`. */
const attached = (prompt: Prompt, facts: Facts) =>
  Object.fromEntries(
    (prompt.attach ?? []).flatMap((path) => {
      const value = lookUp(facts, path)
      return value === undefined ? [] : [[path.slice(path.lastIndexOf('.') + 1), value]]
    }),
  )

/** A query may hold what a person typed: it stays out unless the config lets it in. */
const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '')

const pageOf = (facts: Facts, privacy: Config['privacy']) => {
  const url = String(lookUp(facts, 'page.url') ?? '')
  return {
    url: privacy?.urlQuery ? url : withoutQuery(url),
    title: String(lookUp(facts, 'page.title') ?? ''),
  }
}

/** The response as it is stored and as it travels; the order of the keys is part of its bytes. */
export const buildResponse = (parts: ResponseParts): ResponseEntry => {
  const { prompt, answers, here, facts, now } = parts
  const { touchpoint, replyWithinDays, sample } = prompt
  const { id: respondent, traits } = here.respondent
  const context = { ...here.context, ...attached(prompt, facts), ...parts.context }
  const urgent = prompt.urgent && holds(prompt.urgent, { ...facts, answers }, now)
  return {
    kind: 'response',
    id: parts.id,
    ref: parts.ref,
    prompt: prompt.id,
    ...(touchpoint !== undefined && { touchpoint }),
    answers,
    complete: parts.complete,
    at: new Date(now).toISOString(),
    questions: parts.questions,
    asked: parts.asked,
    ...(Object.keys(context).length && { context }),
    locale: parts.lang,
    ...(here.release !== undefined && { release: here.release }),
    ...(sample && parts.asked.by === 'trigger' && { sample: sample.rate }),
    ...(urgent && { urgent: true as const }),
    ...(replyWithinDays !== undefined && { replyWithinDays }),
    ...(respondent !== undefined && { respondent: { id: respondent, ...(traits && { traits }) } }),
    page: pageOf(facts, parts.privacy),
    ...(parts.claim && { claim: { h: parts.claim.h } }),
    sdk: `windchime/${process.env.WINDCHIME_VERSION}`,
  }
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
