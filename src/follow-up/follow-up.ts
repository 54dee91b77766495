import type { WritableAtom } from 'nanostores'
import type { ActiveNotice } from '../model/active.ts'
import type { Condition } from '../model/condition.ts'
import type { Entry } from '../model/entry.ts'
import { FeedbackError } from '../model/error.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { HistoryThread } from '../model/history.ts'
import type { Notice } from '../model/notice.ts'
import type { Preferences } from '../model/preferences.ts'
import { langOf } from '../model/text.ts'
import type { Thread } from '../model/thread.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import { personOf } from '../platform/person.ts'
import type { Storage } from '../platform/storage.ts'
import { createFeedReader, type FeedRow } from './feed-reader.ts'
import { historyOf } from './history.ts'
import { isOfPerson } from './is-of-person.ts'
import { keyOf } from './key-of.ts'
import { match } from './match.ts'
import type { Change, News } from './news.ts'
import { readThreads } from './read-threads.ts'
import { afterUse, recordOf, stepOf } from './record.ts'
import { reaches } from './release.ts'
import type { createTelling, Telling } from './telling.ts'
import type { Toast } from './toasts.ts'

export interface FollowUpParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly page: Page
  readonly $notice: WritableAtom<ActiveNotice | undefined>
  readonly $history: WritableAtom<readonly HistoryThread[]>
  /** Notices of this person that were not shown yet. */
  readonly $unread: WritableAtom<number>
  /** The JSON at a URL, unless it is longer than that. */
  readonly load: (url: string, init: RequestInit, maxLength: number) => Promise<unknown>
  /** URL of the feed. */
  readonly feed: string
  /** URL of the feed of a person who is signed in. */
  readonly personalFeed: string | undefined
  /** The feed is read although this device has no claim. */
  readonly broadcast: boolean
  /** How old the feed may be before it is read again. 0: at every load. */
  readonly pollMinutes: number
  /** The host's releases, oldest first, where they are not dotted numbers. */
  readonly releases: readonly string[] | undefined
  readonly here: () => Here
  /** Language of plain strings. */
  readonly plainLocale: string
  readonly facts: () => Facts
  /** Of conditions, by name. */
  readonly operators: object
  /** Whether a condition holds right now. */
  readonly holds: (condition: Condition) => boolean
  /** A prompt, a thanks or a notice is on the screen of this tab. */
  readonly busy: () => boolean
  /** Fetches what shows notices. */
  readonly loadTelling: () => Promise<typeof createTelling>
  /** Claims the place on the screen across all tabs, once what shows a notice is here. */
  readonly claimPlace: () => Promise<boolean>
  readonly releasePlace: () => void
  /** Stores an entry and sends it; rejects where it could not be saved. */
  readonly keep: (make: (id: string, at: string) => Entry) => Promise<void>
  readonly openHistory: () => void
  readonly onShown: (notice: string, rev: number) => void
  readonly onConfirmed: (notice: string, answer: 'yes' | 'no' | 'unsure') => void
  readonly onError: (error: FeedbackError) => void
}

/** Comes back to the person who spoke: feed → claims of this device → `$notice` → confirmation. */
export interface FollowUp {
  /** A response was stored, or the person changed: reads the threads again. */
  refresh(): Promise<void>
  /** The host tracked an event: a notice may have waited for it. */
  event(name: string): void
  stop(): void
}

/** A prompt on the same event goes first. */
const lookMs = 1000

export const createFollowUp = (parts: FollowUpParts): FollowUp => {
  const { storage, clock, page, here } = parts
  let feed: FeedRow | undefined
  /** Of the person who is here, newest first. */
  let threads: readonly Thread[] = []
  let news: News = { candidates: [], due: [], others: [], toasts: undefined, preferences: {} }
  let telling: Telling | undefined
  /** For whom the feeds were read, since the page was last left. */
  let polled = ''
  let stopped = false
  let last: Promise<unknown> = Promise.resolve()

  const allowed = () => !stopped && here().consent === 'granted' && page.isVisible()
  const reader = createFeedReader(parts, allowed)

  /** Whatever goes wrong where nobody waits for it is told. */
  const watch = (task: Promise<unknown>) =>
    task.catch((cause) =>
      parts.onError(new FeedbackError('unexpected', `No notices: ${cause}`, { cause })),
    )

  const inTurn = (task: () => unknown) => {
    last = watch(last.then(task))
    return last
  }

  const look = async () => {
    await read()
    if (!allowed() || polled === whom()) return present()
    polled = whom()
    // What the customer does meanwhile does not wait for the network.
    page.whenIdle(() => {
      if (allowed()) watch(poll()).then(() => inTurn(look))
    })
  }

  /** For whom the feeds are read; empty where they could not speak to anyone. */
  const whom = () => {
    const { id, token } = here().respondent
    const isAddressed = parts.broadcast || threads.some(({ claim }) => claim)
    return `${isAddressed || ''}${parts.personalFeed && token ? `/${id}` : ''}`
  }

  const poll = () =>
    Promise.all([/^true/.test(whom()) && reader.readPublic(feed), reader.readPersonal()])

  const present = async () => {
    if (!stopped && news.due.length)
      telling ??= (await parts.loadTelling())({
        ...parts,
        news: () => news,
        change,
        allowed,
        inTurn,
      })
    await telling?.present()
  }

  const read = async () => {
    const { id } = here().respondent
    // Without it nothing was remembered.
    const person = id && (await personOf(id).catch(() => id))
    const [stored, others, lastFeed, toasts, preferences = {}] = await storage.transact((rows) =>
      Promise.all([
        readThreads(rows, clock.now()),
        rows.list<Thread>('told/'),
        rows.get<FeedRow>('feed'),
        rows.get<readonly Toast[]>('toasts'),
        rows.get<Preferences>('preferences'),
      ]),
    )
    if (stopped) return
    feed = lastFeed?.version === 1 ? lastFeed : undefined
    threads = stored.filter((thread) => isOfPerson(thread, person)).reverse()
    const personal = reader.personal()
    const isPublic = ({ id }: Notice) => !personal.some((it) => it.id === id)
    const notices = [...personal, ...(feed?.notices ?? []).filter(isPublic)].filter(({ since }) =>
      reaches(here().release, since?.release, parts.releases),
    )
    const candidates = match(notices, threads, others, parts.holds)
    const due = candidates.filter((candidate) => stepOf(candidate, clock.now()))
    news = { candidates, due, others, toasts, preferences }
    const wording = (text: object) => langOf(text, here().locale, parts.plainLocale)
    parts.$history.set(threads.map((thread) => historyOf(thread, notices, wording)))
    parts.$unread.set(due.filter(({ record }) => !record.shownAt).length)
    telling?.compare()
  }

  const change: Change = async (candidate, next, more) => {
    const { notice, thread } = candidate
    const key = keyOf(thread)
    const changed = await storage.transact(async (rows) => {
      // What was erased meanwhile stays erased.
      const stored = (await rows.get<Thread>(key)) ?? (thread.ref ? undefined : thread)
      const record =
        stored && (await next({ notice, thread: stored, record: recordOf(stored, notice) }, rows))
      if (record)
        rows.put(key, { ...stored, ...more, notices: { ...stored.notices, [notice.id]: record } })
      return record
    })
    await read()
    return changed
  }

  const use = async (event: string) => {
    const now = clock.now()
    for (const candidate of news.candidates) {
      const { id, ask } = candidate.notice
      const used = ask?.after === event && (await change(candidate, (it) => afterUse(it, now)))
      if (used) telling?.asks(id)
    }
    if (news.due.length) clock.after(lookMs, () => inTurn(present))
  }

  page.onVisible((visible) => {
    polled = ''
    if (visible) inTurn(look)
  })

  return {
    refresh: () => inTurn(look) as Promise<void>,
    event: (name) => void inTurn(() => stopped || use(name)),
    stop: () => {
      stopped = true
      telling?.stop()
    },
  }
}
