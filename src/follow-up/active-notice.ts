import type { ActiveNotice, NoticeStep } from '../model/active.ts'
import type { Entry } from '../model/entry.ts'
import { matchTag } from '../model/text.ts'
import type { Candidate } from './match.ts'
import { wordsOf } from './words.ts'

type Confirmed = 'yes' | 'no' | 'unsure'

export interface ActiveNoticeParts extends Candidate {
  readonly anchor: Element | undefined
  /** Languages of the reader, the best first. */
  readonly locales: readonly string[]
  /** It is still the one on the screen. */
  readonly isCurrent: () => boolean
  readonly set: (active: ActiveNotice) => void
  /** Stores an entry; rejects where it could not be saved. */
  readonly keep: (make: (id: string, at: string) => Entry) => Promise<void>
  /** An entry was stored: the confirmation, or (without an answer) the reply. */
  readonly onKept: (answer?: Confirmed) => Promise<unknown>
  readonly onConfirmed: (answer: Confirmed) => void
  readonly mute: () => void
  readonly dismiss: () => void
}

/**
 * Leads through one notice: the news, the question, the room for a comment, the goodbye.
 *
 * @returns shows it at a step
 */
export const startNotice = (parts: ActiveNoticeParts) => {
  const { notice, thread, anchor } = parts
  const tags = Object.keys(notice.text)
  const lang = parts.locales.map((locale) => matchTag(tags, locale)).find(Boolean) ?? `${tags[0]}`
  const { title = '', body = '' } = notice.text[lang] ?? {}
  let step: NoticeStep = 'news'
  let sending = false
  let problem = false

  const publish = () => {
    if (!parts.isCurrent()) return
    parts.set({
      notice,
      title,
      body,
      lang,
      words: wordsOf(thread),
      ref: thread.ref,
      step,
      ...(anchor && { anchor }),
      ...(problem && { problem: 'not-saved' }),
      wantComment: () => go('comment'),
      confirm,
      reply,
      mute: parts.mute,
      dismiss: parts.dismiss,
    })
  }

  const go = (next: NoticeStep) => {
    // A comment under way is not taken away by the event that asks for it.
    if (sending || step === 'done' || (step === 'comment' && next === 'ask')) return
    step = next
    publish()
  }

  /** Stores one entry, once however often it is clicked, and then says goodbye. */
  const send = async (entry: (id: string, at: string) => Entry, answer?: Confirmed) => {
    if (sending || step === 'done' || !parts.isCurrent()) return
    sending = true
    try {
      await parts.keep(entry)
      problem = false
      step = 'done'
    } catch {
      problem = true
    }
    if (!problem) await parts.onKept(answer)
    sending = false
    publish()
    if (!problem && answer) parts.onConfirmed(answer)
  }

  // The proof that the thread is theirs goes out only here, when they act; the secret never does.
  const mine = { response: thread.id, proof: thread.claim?.proof ?? '' }
  const person = thread.respondent !== undefined && { respondent: { id: thread.respondent } }

  const confirm: ActiveNotice['confirm'] = (answer, comment = '') => {
    const words = comment.trim()
    return send(
      (id, at) => ({
        kind: 'confirmation',
        id,
        notice: notice.id,
        rev: notice.rev,
        ...mine,
        answer,
        ...(words && { comment: words }),
        at,
        ...person,
      }),
      answer,
    )
  }

  const reply: ActiveNotice['reply'] = async (words) => {
    const text = words.trim()
    if (text) await send((id, at) => ({ kind: 'reply', id, ...mine, text, at, ...person }))
  }

  return go
}
