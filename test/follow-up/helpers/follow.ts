import 'fake-indexeddb/auto'
import { atom } from 'nanostores'
import { createFollowUp, type FollowUpParts } from '../../../src/follow-up/follow-up.ts'
import { createTelling } from '../../../src/follow-up/telling.ts'
import type { ActiveNotice } from '../../../src/model/active.ts'
import type { Entry } from '../../../src/model/entry.ts'
import type { FeedbackError } from '../../../src/model/error.ts'
import type { Here } from '../../../src/model/here.ts'
import type { HistoryThread } from '../../../src/model/history.ts'
import type { Thread } from '../../../src/model/thread.ts'
import { dropLease, takeLease } from '../../../src/platform/lease.ts'
import type { Page } from '../../../src/platform/page.ts'
import { createStorage } from '../../../src/platform/storage.ts'
import { rules } from '../../../src/rules/rules.ts'
import { createHandClock } from './hand-clock.ts'

/** What the test page is like; change it as the visitor or the host would. */
export interface Surroundings {
  path: string
  visible: boolean
  polite: boolean
  busy: boolean
  visits: number
  anchors: Record<string, Element>
  here: Here
  /** What the feed says; an Error where it cannot be had. */
  feed: unknown
  /** The same for the feed of the person who is signed in. */
  personal: unknown
  /** Where no entry can be saved. */
  refuses: boolean
}

const nobody: Here = {
  respondent: {},
  consent: 'granted',
  locale: 'en-GB',
  release: '2026.11.3',
  flags: {},
  context: {},
}

let devices = 0

/** One device: rows and a clock that all its tabs and page loads share. */
export const createDevice = () => {
  const name = `follow-up-${devices++}`
  const clock = createHandClock()
  const open = () => createStorage({ name, allowed: () => true, onRefused: () => {} })
  const rows = open()
  let tabs = 0

  /** Opens a page of the site in a tab of its own. */
  const load = async (around: Partial<Surroundings> = {}, options: Partial<FollowUpParts> = {}) => {
    const storage = open()
    const tab = `tab-${tabs++}`
    const state: Surroundings = {
      path: '/',
      visible: true,
      polite: true,
      busy: false,
      visits: 1,
      anchors: {},
      here: nobody,
      feed: { version: 1, notices: [] },
      personal: { version: 1, notices: [] },
      refuses: false,
      ...around,
    }
    const requests: { url: string; init: RequestInit | undefined }[] = []
    const entries: Entry[] = []
    const errors: FeedbackError[] = []
    const shown: string[] = []
    const opened: string[] = []
    const confirmed: string[] = []
    const listeners = new Set<(visible: boolean) => void>()
    const $notice = atom<ActiveNotice | undefined>()
    const $history = atom<readonly HistoryThread[]>([])
    const $unread = atom(0)
    const page: Page = {
      facts: () => ({
        page: {
          url: `https://shop.example${state.path}`,
          path: state.path.replace(/[?#].*/, ''),
          query: {},
          title: '',
          referrer: '',
        },
        device: { type: 'desktop' },
      }),
      ownLanguage: () => 'en',
      isVisible: () => state.visible,
      polite: () => state.polite,
      find: (selector) => state.anchors[selector],
      within: () => undefined,
      onRoute: () => {},
      onVisible: (listener) => void listeners.add(listener),
      onOnline: () => {},
      onActivate: () => {},
      whenIdle: (task) => task(),
      load: async () => undefined,
      destroy: () => {},
    }
    const followUp = createFollowUp({
      storage,
      clock,
      page,
      $notice,
      $history,
      $unread,
      load: async (url, init) => {
        requests.push({ url, init })
        const feed = url === '/inbox' ? state.personal : state.feed
        if (feed instanceof Error) throw feed
        return structuredClone(feed)
      },
      feed: '/notices.json',
      personalFeed: '/inbox',
      broadcast: false,
      pollMinutes: 15,
      operators: rules.operators,
      holds: (condition) => rules.holds(condition, { visits: state.visits }, clock.now()),
      loadTelling: async () => createTelling,
      openHistory: () => opened.push('history'),
      releases: undefined,
      here: () => state.here,
      plainLocale: 'en',
      facts: () => ({ visits: state.visits }),
      busy: () => state.busy || $notice.get() !== undefined,
      claimPlace: () =>
        storage.transact(async (it) => !(await takeLease(it, 'place', tab, clock.now()))),
      releasePlace: () => void storage.transact((it) => dropLease(it, 'place', tab)),
      keep: async (make) => {
        const entry = make(`entry-${entries.length}`, new Date(clock.now()).toISOString())
        await Promise.resolve()
        if (state.refuses) throw new Error('not saved')
        entries.push(entry)
      },
      onShown: (id, rev) => shown.push(`${id}@${rev}`),
      onConfirmed: (id, answer) => confirmed.push(`${id}: ${answer}`),
      onError: (error) => errors.push(error),
      ...options,
    })
    followUp.refresh()
    const show = (visible: boolean) => {
      state.visible = visible
      for (const listener of listeners) listener(visible)
      return clock.pass(0)
    }
    await clock.pass(0)
    return {
      ...{
        state,
        followUp,
        requests,
        entries,
        errors,
        shown,
        opened,
        confirmed,
        listeners,
        page,
        show,
      },
      ...{ $notice, $history, $unread },
      notice: () => $notice.get(),
      act: async (what: (active: ActiveNotice) => unknown) => {
        const active = $notice.get()
        if (!active) throw new Error('No notice is on the screen')
        await what(active)
        await clock.pass(0)
      },
      /** The page goes, as when the visitor follows a link. */
      leave: async () => {
        followUp.stop()
        await clock.pass(0)
      },
    }
  }

  return {
    clock,
    load,
    pass: clock.pass,
    remember: async (...threads: Thread[]) => {
      await rows.transact((it) => {
        for (const thread of threads) it.put(`thread/${thread.id}`, thread)
      })
    },
    thread: (id: string) => rows.transact((it) => it.get<Thread>(`thread/${id}`)),
    rows,
  }
}
