import type { Answers } from '../model/answer.ts'
import type { Emit, Receipt } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { WordFor } from '../model/own-words.ts'
import type { Given, Occasion, Prepared } from '../model/progress.ts'
import type { Prompt } from '../model/schema.ts'
import type { Keep } from './keep.ts'
import { createResponses, type ResponseParts } from './response.ts'
import { createSay, type Say } from './wording.ts'

export interface AnsweringParts extends ResponseParts {
  readonly track: (event: string, properties?: Facts) => void
  readonly emit: Emit
  /** The words of this reader. */
  readonly wordFor: WordFor
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
  /** A response that is not kept yet. */
  prepare(
    prompt: Prompt,
    occasion: Occasion,
    given: Given,
    complete: boolean,
  ): Promise<Prepared & Pick<Receipt, 'id' | 'ref'>>
  /**
   * Keeps a response; it may be called again where it could not be saved.
   */
  respond(prompt: Prompt, occasion: Occasion, given: Given, complete: boolean): () => Promise<Saved>
}

export const createAnswering = (parts: AnsweringParts, keep: Keep): Answering => {
  const { rules, emit, track, wordFor } = parts
  const makeResponse = createResponses(parts)

  const prepare: Answering['prepare'] = async (...how) => {
    const { entry, thread } = await makeResponse(...how)
    return { id: entry.id, ref: entry.ref, ...keep.prepare(entry, thread) }
  }

  return {
    say: (known) => createSay(wordFor, (path) => rules.lookUp(known, path)),
    prepare,
    respond: (prompt, occasion, given, complete) => {
      const making = prepare(prompt, occasion, given, complete)
      return async () => {
        const { id, ref, ...prepared } = await making
        const receipt = { id, ref, durable: await keep.store(prepared) }
        const what = { prompt: prompt.id, answers: given.answers }
        emit('submitted', { ...what, receipt })
        track('windchime.submitted', what)
        return { receipt, answers: prepared.answers }
      }
    },
  }
}
