import type { WritableAtom } from 'nanostores'
import type { ActiveNotice } from '../model/active.ts'
import type { Entry } from '../model/entry.ts'
import { FeedbackError } from '../model/error.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import type { Storage } from '../platform/storage.ts'
import { timeOf } from '../rules/time-of.ts'
import { startNotice } from './active-notice.ts'
import { createFeedReader } from './feed-reader.ts'
import type { Candidate } from './match.ts'
import { changeRecord, type Memory, type Next, readMemory } from './memory.ts'
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

/** How often it looks whether what waits can be shown. */
const lookMs = 1000

/** A candidate that has something to say. */
interface Due extends Candidate {
  readonly record: NoticeRecord
}

/** The notice on the screen. */
interface Showing extends Candidate {
  readonly anchor: Element | undefined
  /** Answered in this tab: it still says goodbye. */
  answered: boolean
  readonly go: ReturnType<typeof startNotice>
}

export const createFollowUp = (parts: FollowUpParts): FollowUp => {
  const { storage, clock, page, $notice, $history, $unread, here } = parts
  let memory: Memory = { threads: [], candidates: [], feed: undefined, toasts: undefined }
  let showing: Showing | undefined
  let polled = false
  let presenting = false
  let stopped = false
  let cancelLook: (() => void) | undefined

  const allowed = () => !stopped && here().consent === 'granted'
  const reader = createFeedReader({ ...parts, allowed })
  const spotFor = createSpots(parts)

  /** For what nobody waits for: whatever goes wrong is told. */
  const background = (task: Promise<unknown>) =>
    task.catch((cause) =>
      parts.onError(
        new FeedbackError('unexpected', 'A notice could not be followed up', { cause }),
      ),
    )

  const read = async () => {
    const now = await readMemory(storage, here)
    if (stopped) return
    memory = now
    $history.set(memory.threads)
    countUnread()
    if (showing && !isOpen(showing)) close()
  }

  const look = async () => {
    await read()
    background(poll().then(present))
  }

  const poll = async () => {
    if (polled || !allowed() || !memory.threads.some(({ claim }) => claim)) return
    polled = true
    await reader.read(memory.feed)
    await read()
  }

  /** Neither another tab nor another person has ended it. */
  const isOpen = ({ notice, thread, answered }: Showing) => {
    const now = memory.threads.find(({ id }) => id === thread.id)
    return now && (answered || stepOf(notice, recordOf(now, notice)))
  }

  const due = () =>
    memory.candidates
      .map(
        (candidate): Due => ({
          ...candidate,
          record: recordOf(candidate.thread, candidate.notice),
        }),
      )
      .filter(
        ({ notice, thread, record }) =>
          stepOf(notice, record) && !thread.muted && !(timeOf(notice.expires, 1) < clock.now()),
      )

  const isReleased = ({ notice: { since } }: Candidate) =>
    !since || reaches(here().release, since.release, parts.releases)

  const countUnread = () =>
    $unread.set(due().filter((it) => it.record.shownAt === undefined && isReleased(it)).length)

  /** Shows what can be shown now, and looks again later while something waits. */
  const present = async () => {
    if (presenting || !allowed() || !page.visible()) return
    presenting = true
    try {
      countUnread()
      // A single-page app took the anchor away: the notice goes with it, and may come back.
      if (showing?.anchor?.isConnected === false) close()
      if (!parts.busy()) await showFirst()
    } finally {
      presenting = false
    }
    lookLater()
  }

  const lookLater = () => {
    cancelLook?.()
    if (allowed() && page.visible() && due().length)
      cancelLook = clock.after(lookMs, () => background(present()))
  }

  const showFirst = async () => {
    for (const candidate of due().filter(isReleased)) {
      const { notice, record } = candidate
      const used = record.usedAt !== undefined
      const mayToast = () => page.polite() && (used || !!withToast(record, memory.toasts))
      const spot = spotFor(notice, used, mayToast)
      if (spot) return show(candidate, spot.anchor)
    }
  }

  const withToast = (record: NoticeRecord, toasts: readonly Toast[] | undefined) =>
    oneMore(toasts, record, parts.facts().visits, clock.now())

  const change = async (candidate: Candidate, next: Next, more?: Partial<Thread>) => {
    const changed = await changeRecord(storage, candidate, next, more)
    await read()
    return changed
  }

  const show = async (candidate: Candidate, anchor: Element | undefined) => {
    if (!(await parts.claimPlace())) return
    // What shows it took its time to come.
    const fits = allowed() && !parts.busy() && (anchor ?? page.polite())
    const record = fits ? await change(candidate, shownAt(candidate, anchor)) : undefined
    if (record && allowed()) start(candidate, record, anchor)
    else parts.releasePlace()
  }

  /** Asks again in the step that writes it, since another tab may have been first. */
  const shownAt =
    ({ notice }: Candidate, anchor: Element | undefined): Next =>
    async (record, rows) => {
      if (!stepOf(notice, record)) return undefined
      const shown = { ...record, shownAt: record.shownAt ?? clock.now() }
      if (anchor || record.usedAt !== undefined) return shown
      const toasts = withToast(record, await rows.get<readonly Toast[]>('toasts'))
      if (!toasts) return undefined
      rows.put('toasts', toasts)
      return { ...shown, toasts: (record.toasts ?? 0) + 1 }
    }

  const start = (candidate: Candidate, record: NoticeRecord, anchor: Element | undefined) => {
    const { notice } = candidate
    const remember = (more: Partial<NoticeRecord>, thread?: Partial<Thread>) =>
      background(change(candidate, (known) => ({ ...known, ...more }), thread))
    const dismiss = (thread?: Partial<Thread>) => {
      if (showing !== mine) return
      remember({ dismissedAt: clock.now() }, thread)
      close()
      lookLater()
    }
    const mine: Showing = {
      ...candidate,
      anchor,
      answered: false,
      go: startNotice({
        ...candidate,
        anchor,
        locales: [here().locale, parts.plainLocale],
        isCurrent: () => showing === mine,
        set: $notice.set,
        keep: parts.keep,
        onKept: (answer) => {
          mine.answered = true
          return remember(answer ? { confirmed: answer } : { dismissedAt: clock.now() })
        },
        onConfirmed: (answer) => parts.onConfirmed(notice.id, answer),
        mute: () => dismiss({ muted: true }),
        dismiss: () => dismiss(),
      }),
    }
    showing = mine
    mine.go(stepOf(notice, record) ?? 'news')
    parts.onShown(notice.id, notice.rev)
  }

  const close = () => {
    showing = undefined
    $notice.set(undefined)
    parts.releasePlace()
  }

  const use = async (event: string) => {
    const now = clock.now()
    await ready
    for (const candidate of memory.candidates) {
      const { notice, thread } = candidate
      const next = (record: NoticeRecord) => afterUse(notice, record, event, now)
      if (!next(recordOf(thread, notice))) continue
      await change(candidate, next)
      if (showing?.notice.id === notice.id) showing.go('ask')
    }
    // Not at once: a prompt on the same event goes first.
    lookLater()
  }

  page.onVisible((visible) => {
    if (!visible) return cancelLook?.()
    polled = false
    background(look())
  })
  const ready = look()
  background(ready)

  return {
    refresh: look,
    event: (name) => void background(use(name)),
    stop: () => {
      stopped = true
      cancelLook?.()
      if (showing) close()
    },
  }
}
