import type { Answers } from '../model/answer.ts'
import type { ResponseEntry } from '../model/entry.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import { toPlain } from '../model/plain.ts'
import type { Given, Occasion } from '../model/progress.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Thread } from '../model/thread.ts'
import { makeClaim } from '../outbox/claim.ts'
import type { Clock } from '../platform/clock.ts'
import { reference, uuid } from '../platform/id.ts'
import type { Rules } from '../rules/rules.ts'

export interface ResponseParts {
  readonly config: () => Config
  readonly clock: Clock
  readonly rules: Rules
  readonly here: () => Here
  /** The facts at this moment. */
  readonly facts: (event?: Facts, answers?: Answers) => Facts
  /** Browsers offer no SHA-256 on insecure origins; told once. */
  readonly onClaimless: (cause: unknown) => void
}

/** A response as it is stored and as it travels, and what this device remembers of it. */
export interface Made {
  readonly entry: ResponseEntry
  /** None where nothing is to be remembered, or nobody could be told. */
  readonly thread: Thread | null
}

/** A query may hold what a person typed: it stays out unless the config lets it in. */
const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '')

/** A host may hand in the state of its whole page: that has no room beside an answer. */
const ifSmall = <T extends object>(host: T) =>
  JSON.stringify(host).length < 50_000 ? host : undefined

/** `event.orderId` travels as `orderId`. */
const lastOf = (path: string) => path.slice(path.lastIndexOf('.') + 1)

export const createResponses = (parts: ResponseParts) => {
  const { clock, rules, config, here, facts, onClaimless } = parts
  let claimless = false

  const claimIfPossible = () =>
    makeClaim(here().respondent.id, config().followUp?.seal).catch((cause) => {
      if (!claimless) onClaimless(cause)
      claimless = true
      return undefined
    })

  return async (
    { id: prompt, touchpoint, attach = [], sample, urgent, replyWithinDays }: Prompt,
    { asked, event, context }: Occasion,
    { answers, questions, lang, attachments }: Given,
    complete: boolean,
  ): Promise<Made> => {
    const now = clock.now()
    const known = facts(event, answers)
    const read = (path: string) => rules.lookUp(known, path)
    const attached = Object.fromEntries(attach.map((path) => [lastOf(path), read(path)]))
    const { respondent, release, remember, context: standing } = here()
    const travelling = toPlain(standing, attached, context)
    const url = `${read('page.url')}`
    // An attribute of the script tag is a text.
    const claim = `${remember}` === 'false' ? undefined : await claimIfPossible()
    const both = {
      id: uuid(now),
      ref: reference(),
      prompt,
      answers,
      at: new Date(now).toISOString(),
      questions,
    }
    // The order of the keys is part of the bytes; what is undefined is left out.
    const entry = toPlain({
      kind: 'response',
      ...both,
      touchpoint,
      complete,
      asked,
      context: Object.keys(travelling)[0] && ifSmall(travelling),
      locale: lang,
      release,
      sample: /trigger|inline/.test(asked.by) ? sample?.rate : undefined,
      urgent: (urgent && rules.holds(urgent, known, now)) || undefined,
      replyWithinDays,
      respondent: respondent.id && {
        id: respondent.id,
        traits: respondent.traits && ifSmall(toPlain(respondent.traits)),
      },
      page: {
        url: config().privacy?.urlQuery ? url : withoutQuery(url),
        title: read('page.title'),
      },
      attachments: attachments?.[0] && attachments,
      claim: claim && { h: claim.h, seal: claim.seal },
      sdk: `windchime/${process.env.WINDCHIME_VERSION}`,
    })
    const thread = claim ? toPlain({ ...both, claim, notices: {} }) : null
    return { entry, thread } as unknown as Made
  }
}
