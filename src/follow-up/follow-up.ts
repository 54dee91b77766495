import type { WritableAtom } from 'nanostores'
import type { ActiveNotice } from '../model/active.ts'
import type { Entry } from '../model/entry.ts'
import { FeedbackError } from '../model/error.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import type { Rows } from '../platform/rows.ts'
import type { Storage } from '../platform/storage.ts'
import { startNotice } from './active-notice.ts'
import { parseFeed } from './feed.ts'
import { createFeedReader, type FeedRow } from './feed-reader.ts'
import { type Candidate, match } from './match.ts'
import { afterUse, recordOf, stepOf } from './record.ts'
import { reaches } from './release.ts'
import { createSpots } from './spot.ts'
import { oneMore, type Toast } from './toasts.ts'

export interface FollowUpParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly page: Page
  readonly $notice: WritableAtom<ActiveNotice | undefined>
  readonly $history: WritableAtom<readonly Thread[]>
  /** Notices of this person that were not shown yet. */
  readonly $unread: WritableAtom<number>
  /** URL of the feed. */
  readonly feed: string
  /** How old the feed may be before it is read again. 0: at every load. */
  readonly pollMinutes: number
  /** The host's releases, oldest first, where they are not dotted numbers. */
  readonly releases: readonly string[] | undefined
  readonly here: () => Here
  /** Language of plain strings. */
  readonly plainLocale: string
  readonly facts: () => Facts
  /** A prompt, a thanks or a notice is on the screen of this tab. */
  readonly busy: () => boolean
  /** Fetches what shows a notice, and then claims the place on the screen across all tabs. */
  readonly claimPlace: () => Promise<boolean>
  readonly releasePlace: () => void
  /** Stores an entry and sends it; rejects where it could not be saved. */
  readonly keep: (make: (id: string, at: string) => Entry) => Promise<void>
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

/** What becomes of a record, as the disk has it now; undefined: it stays. */
type Next = (
  candidate: Candidate,
  rows: Rows,
) => Promise<NoticeRecord | undefined> | NoticeRecord | undefined

/** How often it looks whether what waits can be shown. */
const lookMs = 1000

export const createFollowUp = (parts: FollowUpParts): FollowUp => {
  const { storage, clock, page, $notice, here } = parts
  /** Of the person who is here, newest first. */
  let threads: readonly Thread[] = []
  let candidates: readonly Candidate[] = []
  let feed: FeedRow | undefined
  let toasts: readonly Toast[] | undefined
  /** The candidates that have something to say. */
  let due: readonly Candidate[] = []
  /** Leads through the notice on the screen. */
  let active: ReturnType<typeof startNotice> | undefined
  let polled = false
  let stopped = false
  let cancelLook: (() => void) | undefined
  let last: Promise<unknown> = Promise.resolve()

  const allowed = () => !stopped && here().consent === 'granted' && page.isVisible()
  const isFree = () => allowed() && !parts.busy()
  const readFeed = createFeedReader(parts, allowed)
  const spotFor = createSpots(parts)

  /** Whatever goes wrong where nobody waits for it is told. */
  const watch = (task: Promise<unknown>) =>
    task.catch((cause) =>
      parts.onError(new FeedbackError('unexpected', `No notices: ${cause}`, { cause })),
    )

  /** One thing after the other. */
  const inTurn = (task: () => unknown) => {
    last = watch(last.then(task))
    return last
  }

  const look = async () => {
    await read()
    if (polled || !allowed() || !threads.some(({ claim }) => claim)) return present()
    polled = true
    // What the customer does meanwhile does not wait for the network.
    page.whenIdle(() => {
      if (allowed()) watch(readFeed(feed)).then(() => inTurn(look))
    })
  }

  const read = async () => {
    const [stored, lastFeed, lastToasts] = await storage.transact((rows) =>
      Promise.all([
        rows.list<Thread>('thread/'),
        rows.get<FeedRow>('feed'),
        rows.get<readonly Toast[]>('toasts'),
      ]),
    )
    if (stopped) return
    feed = lastFeed
    toasts = lastToasts
    const { id } = here().respondent
    // Theirs, or nobody's; their keys begin with the time they were made.
    threads = stored.filter((it) => (it.respondent ?? id) === id).reverse()
    // What was stored comes through the same door as what is fetched.
    candidates = match((feed && parseFeed(feed, () => {})) ?? [], threads)
    due = candidates.filter(
      (candidate) =>
        reaches(here().release, candidate.notice.since?.release, parts.releases) &&
        stepOf(candidate, clock.now()),
    )
    parts.$history.set(threads)
    parts.$unread.set(due.filter(({ record }) => !record.shownAt).length)
    // Another tab has ended it, or another person is here.
    if (!candidates.some(isShowing)) active?.close()
  }

  const isShowing = (candidate: Candidate) => {
    const now = $notice.get()
    const isIt = candidate.notice.id === now?.notice.id && candidate.thread.ref === now.ref
    return isIt && (now.step === 'done' || due.includes(candidate))
  }

  /** Shows what can be shown now, and looks again later while something waits. */
  const present = async () => {
    // A single-page app took the anchor away: the notice goes with it, and may come back.
    if ($notice.get()?.anchor?.isConnected === false) active?.close()
    for (const candidate of due) {
      const spot = isFree() && spotFor(candidate, mayToast(candidate, toasts))
      if (spot) await show(candidate, spot.anchor)
    }
    lookLater()
  }

  const lookLater = () => {
    cancelLook?.()
    if (allowed() && due.length) cancelLook = clock.after(lookMs, () => inTurn(present))
  }

  const mayToast = (candidate: Candidate, shown: readonly Toast[] | undefined) =>
    page.polite() && oneMore(shown, candidate, parts.facts().visits, clock.now())

  /** Changes what is remembered of a notice, in one step with all tabs. */
  const change = async (candidate: Candidate, next: Next, more?: Partial<Thread>) => {
    const { notice, thread } = candidate
    const key = `thread/${thread.id}`
    const changed = await storage.transact(async (rows) => {
      const stored = await rows.get<Thread>(key)
      const record =
        stored && (await next({ notice, thread: stored, record: recordOf(stored, notice) }, rows))
      if (record)
        rows.put(key, { ...stored, ...more, notices: { ...stored.notices, [notice.id]: record } })
      return record
    })
    await read()
    return changed
  }

  const show = async (candidate: Candidate, anchor: Element | undefined) => {
    if (!(await parts.claimPlace())) return
    // What shows it took its time to come, and another tab may have been first: all is asked again.
    const shown = await change(candidate, async (fresh, rows) => {
      const { record } = fresh
      const more = !anchor && mayToast(fresh, await rows.get<readonly Toast[]>('toasts'))
      if (!isFree() || !(anchor || more) || !stepOf(fresh, clock.now())) return undefined
      if (more) rows.put('toasts', more)
      return { ...record, shownAt: record.shownAt ?? clock.now() }
    })
    if (!shown || stopped) return parts.releasePlace()
    active = startNotice(parts, candidate, anchor, (more, thread) => {
      watch(change(candidate, ({ record }) => ({ ...record, ...more }), thread))
      lookLater()
    })
    active.go(stepOf(candidate, clock.now()) ?? 'news')
    parts.onShown(candidate.notice.id, candidate.notice.rev)
  }

  const use = async (event: string) => {
    const now = clock.now()
    for (const candidate of candidates) {
      const { id, ask } = candidate.notice
      const used = ask?.after === event && (await change(candidate, (it) => afterUse(it, now)))
      if (used && $notice.get()?.notice.id === id) active?.go('ask')
    }
    // Not at once: a prompt on the same event goes first.
    lookLater()
  }

  page.onVisible((visible) => {
    cancelLook?.()
    polled = false
    if (visible) inTurn(look)
  })
  inTurn(look)

  return {
    refresh: () => inTurn(look) as Promise<void>,
    event: (name) => void inTurn(() => use(name)),
    stop: () => {
      stopped = true
      cancelLook?.()
      active?.close()
    },
  }
}
