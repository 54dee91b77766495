import type { ConfirmationEntry, ReplyEntry } from '../model/entry.ts'
import type { Preferences } from '../model/preferences.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { Rows } from '../platform/rows.ts'
import type { FeedRow } from './feed-reader.ts'
import type { HistoryParts } from './history-parts.ts'

/** A step of "Your feedback" that can be answered. */
export interface Answerable {
  /** Id of the response. */
  readonly thread: string
  /** Id of the notice. */
  readonly notice: string
  readonly rev?: number | undefined
}

type Said =
  | Pick<ConfirmationEntry, 'kind' | 'answer' | 'comment'>
  | Pick<ReplyEntry, 'kind' | 'text'>

/** What a person can do in "Your feedback". Each rejects where it could not be saved. */
export const createHistoryActions = (parts: HistoryParts) => {
  const { storage, clock, here, ledger, update, keepNew, onConfirmed } = parts

  /** In one step with all tabs; then all that shows it is read again. */
  const change = async (step: (rows: Rows) => Promise<unknown> | unknown) => {
    await storage.transact(step)
    update({})
  }

  const threadOf = (id: string) => storage.transact((rows) => rows.get<Thread>(`thread/${id}`))

  const changeThread = (id: string, next: (thread: Thread) => Thread) =>
    change(async (rows) => {
      const thread = await rows.get<Thread>(`thread/${id}`)
      // What was erased meanwhile stays erased.
      if (thread) rows.put(`thread/${id}`, next(thread))
    })

  const revOf = async ({ notice, rev }: Answerable, thread: Thread) => {
    const feed = await storage.transact((rows) => rows.get<FeedRow>('feed'))
    const told = feed?.notices.find(({ id }) => id === notice)
    return rev ?? told?.rev ?? thread.notices[notice]?.rev ?? 1
  }

  /** Stores what they say, and only then remembers that they did. */
  const send = async (to: Answerable, said: Said, after: Partial<NoticeRecord>) => {
    const thread = await threadOf(to.thread)
    if (!thread) return
    const { claim } = thread
    const rev = await revOf(to, thread)
    await keepNew((id, at) => ({
      ...(said.kind === 'reply' ? said : { ...said, notice: to.notice, rev }),
      id,
      response: thread.id,
      // That the thread is theirs is shown only here, when they act; the secret never leaves.
      ...(claim && { proof: claim.proof }),
      at,
      ...((!claim || claim.person) && { respondent: { id: `${here().respondent.id}` } }),
    }))
    await changeThread(thread.id, (it) => {
      const last = it.notices[to.notice]
      // A higher rev begins anew.
      const record = { ...(last && last.rev >= rev ? last : { rev }), ...after }
      return { ...it, notices: { ...it.notices, [to.notice]: record } }
    })
  }

  return {
    reply: async (to: Answerable, written: string) => {
      const now = clock.now()
      const text = written.trim()
      await send(to, { kind: 'reply', text }, { dismissedAt: now, repliedAt: now })
    },

    confirm: async (to: Answerable, answer: 'yes' | 'no' | 'unsure', written = '') => {
      const comment = written.trim()
      const said = { kind: 'confirmation', answer, ...(comment && { comment }) } as const
      await send(to, said, { confirmed: answer, confirmedAt: clock.now() })
      onConfirmed(to.notice, answer)
    },

    /** Here, and by an entry that asks the endpoint. */
    forget: async (response: string) => {
      const thread = await threadOf(response)
      const { claim } = thread ?? {}
      // First the wish: a tab that closes in between leaves a thread that can be deleted again.
      if (claim)
        await keepNew((id, at) => ({ kind: 'erase', id, response, proof: claim.proof, at }))
      await change((rows) => rows.delete(`thread/${response}`))
    },

    mute: (id: string, muted: boolean) =>
      changeThread(id, ({ muted: _, ...thread }) => (muted ? { ...thread, muted } : thread)),

    showNews: (wanted: boolean) =>
      change((rows) => rows.put('preferences', { noNotices: !wanted } satisfies Preferences)),

    askQuestions: async (wanted: boolean) => {
      await ledger.change((state) => ({
        ...state,
        quiet: wanted ? undefined : { perVisit: 0 },
      }))
      update({})
    },
  }
}
