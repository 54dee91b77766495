import type { ReadableAtom } from 'nanostores'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Theme } from '../model/schema.ts'
import { createHost } from './host.ts'
import { createOnce } from './once.ts'
import { createStatus } from './status.ts'
import { createSurface } from './surface.tsx'
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
  const hostAt = (place: (host: Element) => void, inline = true) => createHost(theme, place, inline)
  const main = hostAt((element) => document.body.append(element), false)
  const status = createStatus(main.root)
  const showInFront = createSurface(main, hostAt)
  const showBeside = createSurface(main, hostAt)
  let cameWith: string | undefined
  let waiting = false

  const draw = () => {
    waiting = false
    const [prompt, thanks, notice] = [$prompt.get(), $thanks.get(), $notice.get()]
    cameWith = prompt && (cameWith ?? prompt.question.id)
    const news = notice && noticeView(notice, ui)
    const view = prompt
      ? promptView(prompt, ui, prompt.question.id === cameWith)
      : thanks
        ? thanksView(thanks, ui)
        : news?.spot
          ? undefined
          : news
    showInFront(view)
    showBeside(news?.spot && news)
    status.say(view?.says || news?.says || '')
  }
  // Prompt and thanks change one after the other: drawing both at once keeps the card, and focus.
  const drawSoon = () => {
    if (!waiting)
      queueMicrotask(() => {
        if (waiting) draw()
      })
    waiting = true
  }
  const stops = [$prompt, $thanks, $notice].map((store) => store.listen(drawSoon))
  draw()

  return () => {
    for (const stop of stops) stop()
    waiting = false
    status.stop()
    showInFront(undefined)
    showBeside(undefined)
    main.remove()
  }
}
