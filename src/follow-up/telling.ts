import type { NoticeRecord, Thread } from '../model/thread.ts'
import { startNotice } from './active-notice.ts'
import { digestOf } from './digest.ts'
import type { FollowUpParts } from './follow-up.ts'
import type { Candidate } from './match.ts'
import type { Change, News } from './news.ts'
import { stepOf } from './record.ts'
import { createSpots } from './spot.ts'
import { oneMore, type Toast } from './toasts.ts'

export interface TellingParts extends FollowUpParts {
  /** What there is to tell, as last read. */
  readonly news: () => News
  readonly change: Change
  readonly allowed: () => boolean
  /** One thing after the other. */
  readonly inTurn: (task: () => unknown) => Promise<unknown>
}

/** Shows one notice after the other; fetched once there is one. */
export interface Telling {
  /** Shows what can be shown now, and looks again later while something waits. */
  present(): Promise<void>
  /** The news were read anew: what is on the screen may be over. */
  compare(): void
  /** The customer has used what a notice was about. */
  asks(notice: string): void
  stop(): void
}

/** How often it looks whether what waits can be shown. */
const lookMs = 1000

export const createTelling = (parts: TellingParts): Telling => {
  const { clock, page, $notice, news, change, allowed, inTurn } = parts
  /** Leads through the notice on the screen. */
  let active: ReturnType<typeof startNotice> | undefined
  let cancelLook: (() => void) | undefined
  let stopped = false

  const spotFor = createSpots(parts)
  const isFree = () => allowed() && !news().preferences.noNotices && !parts.busy()
  const digest = () => digestOf(news())

  const isShowing = (candidate: Candidate | undefined) => {
    const now = $notice.get()
    const isIt = candidate?.notice.id === now?.notice.id && candidate?.thread.ref === now?.ref
    return (
      isIt &&
      (now?.step === 'done' || candidate?.digest || news().due.includes(candidate as Candidate))
    )
  }

  const mayToast = (candidate: Candidate, shown: readonly Toast[] | undefined) =>
    page.polite() && oneMore(shown, candidate, parts.facts().visits, clock.now())

  const present = async () => {
    // A single-page app took the anchor away: the notice goes with it, and may come back.
    if ($notice.get()?.anchor?.isConnected === false) active?.close()
    const many = digest()
    for (const candidate of [...news().due, ...(many ? [many] : [])]) {
      const isOne = !many?.digest?.includes(candidate)
      const spot = isFree() && spotFor(candidate, isOne && mayToast(candidate, news().toasts))
      if (spot) await show(candidate, spot.anchor)
    }
    lookLater()
  }

  const lookLater = () => {
    cancelLook?.()
    if (allowed() && news().due.length) cancelLook = clock.after(lookMs, () => inTurn(present))
  }

  const show = async (candidate: Candidate, anchor: Element | undefined, again?: boolean) => {
    if (!(await parts.claimPlace())) return
    // What shows it took its time to come, and another tab may have been first: all is asked again.
    const shown = await change(candidate, async (fresh, rows) => {
      const { record } = fresh
      const more = !anchor && mayToast(fresh, await rows.get<readonly Toast[]>('toasts'))
      if (!isFree() || !(anchor || more || again) || !stepOf(fresh, clock.now())) return undefined
      if (more) rows.put('toasts', more)
      return { ...record, shownAt: record.shownAt ?? clock.now() }
    })
    if (!shown || stopped) return parts.releasePlace()
    const remember = async (more: Partial<NoticeRecord>, thread?: Partial<Thread>) => {
      lookLater()
      // What stands for many is remembered of each.
      const all = [candidate, ...(candidate.digest ?? [])]
      const next = ({ record }: Candidate) => ({ shownAt: clock.now(), ...record, ...more })
      // At once, before the place is free.
      const changes = Promise.all(all.map((it) => change(it, next, thread)))
      await inTurn(() => changes)
    }
    const showAgain = () => inTurn(() => show(candidate, anchor, true))
    active = startNotice(parts, candidate, anchor, remember, showAgain)
    active.go(stepOf(candidate, clock.now()) ?? 'news')
    parts.onShown(candidate.notice.id, candidate.notice.rev)
  }

  return {
    present,
    compare: () => {
      // Another tab has ended it, or another person is here.
      if (![...news().candidates, digest()].some(isShowing)) active?.close()
    },
    asks: (notice) => {
      if ($notice.get()?.notice.id === notice) active?.go('ask')
    },
    stop: () => {
      stopped = true
      cancelLook?.()
      active?.close()
    },
  }
}
