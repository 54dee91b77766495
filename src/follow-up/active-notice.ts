import type { ActiveNotice, NoticeStep } from '../model/active.ts'
import type { ConfirmationEntry, ReplyEntry } from '../model/entry.ts'
import type { NoticeText } from '../model/notice.ts'
import { matchTag } from '../model/text.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { FollowUpParts } from './follow-up.ts'
import type { Candidate } from './match.ts'

/** Changes what the device remembers of the notice, and of its thread. Never rejects. */
type Remember = (record: Partial<NoticeRecord>, thread?: Partial<Thread>) => void

/** What a customer says to a notice. */
type Said =
  | Pick<ConfirmationEntry, 'kind' | 'notice' | 'rev' | 'answer' | 'comment'>
  | Pick<ReplyEntry, 'kind' | 'text'>

/** Longer texts are cut: no card can show them. */
const maxTitle = 200
const maxBody = 5000

/** Leads through one notice: the news, the question, the room for a comment, the goodbye. */
export const startNotice = (
  { $notice, clock, here, plainLocale, keep, releasePlace, onConfirmed }: FollowUpParts,
  { notice, thread }: Candidate,
  anchor: Element | undefined,
  remember: Remember,
) => {
  const { id: response, ref, respondent, claim } = thread
  const tags = Object.keys(notice.text)
  const lang = matchTag(tags, here().locale) ?? matchTag(tags, plainLocale) ?? (tags[0] as string)
  const { title, body = '' } = notice.text[lang] as NoticeText[string]
  // Their own: a comment a line.
  const words = thread.questions
    .flatMap(({ type, id }) => (type === 'comment' && thread.answers[id]) || [])
    .join('\n')
  let step: NoticeStep = 'news'
  let sent = false
  let over = false

  const publish = (problem?: 'not-saved') => {
    if (over) return
    $notice.set({
      notice,
      title: title.slice(0, maxTitle),
      body: body.slice(0, maxBody),
      lang,
      words,
      ref,
      step,
      ...(anchor && { anchor }),
      ...(problem && { problem }),
      wantComment: () => go('comment'),
      confirm,
      reply,
      mute: () => close({ dismissedAt: clock.now() }, { muted: true }),
      dismiss: () => close({ dismissedAt: clock.now() }),
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
    // The proof that the thread is theirs goes out only here, when they act; the secret never does.
    const proof = claim?.proof as string
    try {
      await keep((id, at) => ({
        ...said,
        id,
        response,
        proof,
        at,
        ...(respondent && { respondent: { id: respondent } }),
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
    if (await send(said, { confirmed: answer })) onConfirmed(id, answer)
  }

  const reply: ActiveNotice['reply'] = async (written) => {
    const text = written.trim()
    if (text) await send({ kind: 'reply', text }, { dismissedAt: clock.now() })
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

  return { go, close }
}
