import type { ReadableAtom } from 'nanostores'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Theme } from '../model/schema.ts'
import { createHost } from './host.ts'
import { createOnce } from './once.ts'
import { createStatus } from './status.ts'
import { createSurface } from './surface.ts'
import { english, type WidgetTexts } from './texts.ts'
import type { Ui } from './ui.ts'
import { noticeView, promptView, thanksView } from './views.tsx'

export interface WidgetParts {
  readonly $prompt: ReadableAtom<ActivePrompt | undefined>
  readonly $thanks: ReadableAtom<ActiveThanks | undefined>
  readonly $notice: ReadableAtom<ActiveNotice | undefined>
  readonly theme: Theme
  /** The host's own words instead of ours. */
  readonly texts: Partial<WidgetTexts>
  readonly locale: string
  /** A "Privacy" link stands below each question. */
  readonly policyUrl?: string
}

/** Mounts `<windchime-widget>` at the end of `<body>`; returns what takes every trace away again. */
export const mountWidget = (parts: WidgetParts): (() => void) => {
  const { $prompt, $thanks, $notice, theme, texts, policyUrl } = parts
  const ui: Ui = { texts: { ...english, ...texts }, once: createOnce(), policyUrl }
  const main = createHost(theme, (element) => document.body.append(element))
  const status = createStatus(main.root)
  const front = createSurface(main, theme)
  const beside = createSurface(main, theme)
  let cameWith: string | undefined
  let queued = false

  const draw = () => {
    const [prompt, thanks, notice] = [$prompt.get(), $thanks.get(), $notice.get()]
    cameWith = prompt && (cameWith ?? prompt.question.id)
    const news = notice && noticeView(notice, ui)
    const toast = news?.anchor ? undefined : news
    const view = prompt
      ? promptView(prompt, ui, prompt.question.id === cameWith)
      : thanks
        ? thanksView(thanks, ui)
        : toast
    front.show(view)
    beside.show(news?.anchor ? news : undefined)
    status.say(view?.says || news?.says || '')
  }
  // Prompt and thanks change one after the other: drawing both at once keeps the card, and focus.
  const drawSoon = () => {
    if (!queued) queueMicrotask(drawQueued)
    queued = true
  }
  const drawQueued = () => {
    if (queued) draw()
    queued = false
  }
  const stops = [$prompt, $thanks, $notice].map((store) => store.listen(drawSoon))
  draw()

  return () => {
    for (const stop of stops) stop()
    queued = false
    status.stop()
    front.show(undefined)
    beside.show(undefined)
    main.remove()
  }
}
