import type { ActiveNotice, NoticeStep } from '../model/active.ts'
import type { ConfirmationEntry, ReplyEntry } from '../model/entry.ts'
import type { SealedWords } from '../model/sealed-words.ts'
import { langOf } from '../model/text.ts'
import { type NoticeRecord, type Thread, wordsOf } from '../model/thread.ts'
import type { FollowUpParts } from './follow-up.ts'
import type { Candidate } from './match.ts'
import { privateWords } from './private-words.ts'

/** Changes what the device remembers of the notice, and of its thread. Never rejects. */
type Remember = (record: Partial<NoticeRecord>, thread?: Partial<Thread>) => Promise<unknown>

/** What a customer says to a notice. */
type Said =
  | Pick<ConfirmationEntry, 'kind' | 'notice' | 'rev' | 'answer' | 'comment'>
  | Pick<ReplyEntry, 'kind' | 'text'>

/** Longer texts are cut: no card can show them. */
const maxTitle = 200
const maxBody = 5000

/** Leads through one notice: the news, the question, the room for a comment, the goodbye. */
export const startNotice = (
  parts: FollowUpParts,
  { notice, thread, digest }: Candidate,
  anchor: Element | undefined,
  remember: Remember,
  showAgain: () => void,
) => {
  const { $notice, clock, here, keep, releasePlace, onConfirmed, openHistory } = parts
  const { id: response, ref, claim } = thread
  const lang = langOf(notice.text, here().locale, parts.plainLocale)
  const { title = '', body = '' } = notice.text[lang] ?? {}
  let step: NoticeStep = 'news'
  let words: SealedWords = {}
  let sent = false
  let over = false

  const publish = (problem?: 'not-saved') => {
    if (over) return
    $notice.set({
      notice,
      title: title.slice(0, maxTitle),
      body: body.slice(0, maxBody),
      lang,
      words: wordsOf(thread),
      private: words,
      ref,
      step,
      count: digest?.length ?? 1,
      ...(anchor && { anchor }),
      ...(problem && { problem }),
      wantComment: () => go('comment'),
      confirm,
      reply,
      mute: () => leave({ muted: true }),
      dismiss: () => leave(),
      undo,
      openHistory: () => {
        close({})
        openHistory()
      },
    })
  }

  const go = (next: NoticeStep) => {
    if (sent) return
    step = next
    publish()
  }

  /** Stores what they say, once however often it is clicked, and then says goodbye. */
  const send = async (said: Said, after: Partial<NoticeRecord>) => {
    if (sent || over) return false
    sent = true
    const { id: person } = here().respondent
    try {
      await keep((id, at) => ({
        ...said,
        id,
        response,
        // That the thread is theirs is shown only here, when they act; the secret never leaves.
        // On another device of theirs they have none: there the token says who they are.
        ...(claim && { proof: claim.proof }),
        at,
        ...(person && (!claim || claim.person) && { respondent: { id: person } }),
      }))
      step = 'done'
      remember(after)
    } catch {
      sent = false
    }
    publish(sent ? undefined : 'not-saved')
    return sent
  }

  const confirm: ActiveNotice['confirm'] = async (answer, comment) => {
    const text = comment?.trim()
    const { id, rev } = notice
    const comments = text && { comment: text }
    const said = { kind: 'confirmation', notice: id, rev, answer, ...comments } as const
    const after = { confirmed: answer, confirmedAt: clock.now() }
    if (await send(said, after)) onConfirmed(id, answer)
  }

  const reply: ActiveNotice['reply'] = async (written) => {
    const text = written.trim()
    const now = clock.now()
    if (text) await send({ kind: 'reply', text }, { dismissedAt: now, repliedAt: now })
  }

  /** Takes it off the screen; with what is to be remembered, where the customer wanted that. */
  const close = (record?: Partial<NoticeRecord>, more?: Partial<Thread>) => {
    if (over) return
    over = true
    // Before the place is free, so that no other tab shows it meanwhile.
    if (record) remember(record, more)
    $notice.set(undefined)
    releasePlace()
  }

  const leave = (more?: Partial<Thread>) => close({ dismissedAt: clock.now() }, more)

  const undo = () => {
    if (over) remember({ dismissedAt: undefined }, { muted: undefined }).then(showAgain)
  }

  privateWords(notice, thread).then((found) => {
    words = found
    if ($notice.get()?.notice.id === notice.id) publish()
  })

  return { go, close }
}
