import { within } from '@testing-library/preact'
import { atom } from 'nanostores'
import { vi } from 'vitest'
import type {
  ActiveNotice,
  ActivePrompt,
  ActiveThanks,
  ShownQuestion,
} from '../../src/model/active.ts'
import { createClock } from '../../src/platform/clock.ts'
import { furnish as furnishExtras } from '../../src/widget/extras/furnish.ts'
import { furnish as furnishFields } from '../../src/widget/fields/furnish.ts'
import { furnish as furnishNotices } from '../../src/widget/notice/furnish.ts'
import { mountWidget, type WidgetParts } from '../../src/widget/widget.tsx'

export const nps: ShownQuestion = {
  id: 'score',
  type: 'nps',
  title: 'Recommend us?',
  required: true,
}
export const stars: ShownQuestion = {
  id: 'stars',
  type: 'rating',
  title: 'How was checkout?',
  required: true,
}
export const comment: ShownQuestion = {
  id: 'why',
  type: 'comment',
  title: 'What went wrong?',
  maxLength: 120,
  required: true,
}

/** A prompt as the core would give it; its calls are spies, and nothing moves by itself. */
export const promptOf = (
  question: ShownQuestion,
  more: Partial<ActivePrompt> = {},
): ActivePrompt => ({
  id: 'p',
  question,
  index: 0,
  total: 1,
  answers: {},
  attachments: {},
  errors: {},
  lang: 'en',
  last: true,
  saving: false,
  byPerson: false,
  silenceable: false,
  soFar: vi.fn(),
  answer: vi.fn(),
  attach: vi.fn(),
  next: vi.fn(async () => {}),
  back: vi.fn(),
  dismiss: vi.fn(),
  ...more,
})

export const thanksOf = (more: Partial<ActiveThanks> = {}): ActiveThanks => ({
  text: 'Thank you.',
  lang: 'en',
  ref: 'R-7F3K2QX',
  durable: true,
  actions: [],
  byPerson: false,
  act: vi.fn(),
  close: vi.fn(),
  ...more,
})

export const noticeOf = (
  more: Partial<ActiveNotice> = {},
  notice: Partial<ActiveNotice['notice']> = {},
): ActiveNotice => ({
  notice: {
    id: 'n',
    rev: 1,
    kind: 'update',
    status: 'fixed',
    at: '2026-11-20T09:12:00Z',
    text: {},
    to: 'everyone',
    ...notice,
  },
  title: 'The coupon box keeps your code',
  body: 'Rotating no longer clears it.',
  lang: 'en',
  words: 'Coupon empties when I rotate',
  private: {},
  ref: 'R-7F3K2QX',
  step: 'news',
  count: 1,
  wantComment: vi.fn(),
  confirm: vi.fn(async () => {}),
  reply: vi.fn(async () => {}),
  mute: vi.fn(),
  dismiss: vi.fn(),
  undo: vi.fn(),
  openHistory: vi.fn(),
  ...more,
})

// happy-dom has none.
Object.assign(globalThis, { visualViewport: null })

/** The widget over stores that the test drives. */
export const stage = (more: Partial<WidgetParts> = {}) => {
  const $prompt = atom<ActivePrompt | undefined>()
  const $thanks = atom<ActiveThanks | undefined>()
  const $notice = atom<ActiveNotice | undefined>()
  const parts = {
    $prompt,
    $thanks,
    $notice,
    theme: {},
    texts: {},
    locale: () => 'en',
    lazy: vi.fn(),
    atom,
    clock: createClock(),
    ...more,
  }
  const widget = mountWidget(parts)
  furnishFields(widget)
  furnishNotices(widget)
  furnishExtras(widget)
  const hosts = () => [...document.querySelectorAll('windchime-widget')]
  const rootOf = (host: Element | undefined) => host?.shadowRoot as ShadowRoot
  /** What can be asked of one of the hosts by role and name; the last one unless told. */
  const see = (host = hosts().at(-1)) => within(rootOf(host) as unknown as HTMLElement)
  return { $prompt, $thanks, $notice, unmount: widget.unmount, hosts, rootOf, see }
}

/** Lets the widget draw what the stores say. */
export const drawn = () => new Promise<void>((done) => setTimeout(done))
