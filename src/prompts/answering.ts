import type { Answers } from '../model/answer.ts'
import type { Emit, Receipt } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { Prompt } from '../model/schema.ts'
import type { Given } from './active-prompt.ts'
import type { Keep, Prepared } from './keep.ts'
import { createResponses, type Occasion, type ResponseParts } from './response.ts'
import { createSay, type Say } from './wording.ts'

export interface AnsweringParts extends ResponseParts {
  readonly track: (event: string, properties?: Facts) => void
  readonly emit: Emit
}

/** What is known once a response is kept. */
export interface Saved {
  readonly receipt: Receipt
  /** As they were stored; undefined where the host has them dropped. */
  readonly answers: Answers | undefined
}

/** The words of a prompt, and what becomes of its answers. */
export interface Answering {
  /** The words for this reader, with what is known filled in. */
  say(known: Facts): Say
  /** A response that is not kept yet; undefined where the host drops it. */
  prepare(
    prompt: Prompt,
    occasion: Occasion,
    given: Given,
    complete: boolean,
  ): Promise<Prepared | undefined>
  /**
   * Keeps a response; it may be called again where it could not be saved.
   *
   * @param instead key of the row that it takes the place of
   */
  respond(
    prompt: Prompt,
    occasion: Occasion,
    given: Given,
    complete: boolean,
    instead?: string,
  ): () => Promise<Saved>
}

export const createAnswering = (parts: AnsweringParts, keep: Keep): Answering => {
  const { here, config, rules, emit, track } = parts
  const makeResponse = createResponses(parts)

  return {
    say: (known) =>
      createSay(here().locale, config().locale ?? 'en', (path) => rules.lookUp(known, path)),
    prepare: async (...how) => {
      const { entry, thread } = await makeResponse(...how)
      return keep.prepare(entry, thread)
    },
    respond: (prompt, occasion, given, complete, instead) => {
      const making = makeResponse(prompt, occasion, given, complete).then((made) => ({
        ...made,
        prepared: keep.prepare(made.entry, made.thread),
      }))
      return async () => {
        const { entry, prepared } = await making
        const durable = prepared ? await keep.store(prepared, instead) : true
        const receipt = { id: entry.id, ref: entry.ref, durable }
        const what = { prompt: prompt.id, answers: given.answers }
        emit('submitted', { ...what, receipt })
        track('windchime.submitted', what)
        return { receipt, answers: prepared?.answers }
      }
    },
  }
}
