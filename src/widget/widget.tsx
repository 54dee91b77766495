import type { ReadableAtom } from 'nanostores'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Theme } from '../model/schema.ts'
import { createHost } from './host.ts'
import { createOnce } from './once.ts'
import { createStatus } from './status.ts'
import { createSurface } from './surface.tsx'
import { english, type WidgetTexts } from './texts.ts'
import type { Ui } from './ui.ts'
import { promptView, thanksView } from './views.tsx'
import css from './widget.css'

export interface WidgetParts {
  readonly $prompt: ReadableAtom<ActivePrompt | undefined>
  readonly $thanks: ReadableAtom<ActiveThanks | undefined>
  readonly $notice: ReadableAtom<ActiveNotice | undefined>
  readonly theme: Theme
  /** The host's own words instead of ours. */
  readonly texts: Partial<WidgetTexts>
  readonly locale: string
  readonly lazy: Ui['lazy']
  /** A "Privacy" link stands below each question. */
  readonly policyUrl?: string
}

/** Draws now, and once for all that changes at the same moment: it keeps the card, and focus. */
const follow = (stores: readonly ReadableAtom<unknown>[], draw: () => void) => {
  let waiting = false
  const stops = stores.map((store) =>
    store.listen(() => {
      if (!waiting)
        queueMicrotask(() => {
          if (!waiting) return
          waiting = false
          draw()
        })
      waiting = true
    }),
  )
  draw()
  return () => {
    for (const stop of stops) stop()
    waiting = false
  }
}

/** Mounts `<windchime-widget>` at the end of `<body>`; `unmount` takes every trace away again. */
export const mountWidget = (parts: WidgetParts) => {
  const { $prompt, $thanks, $notice, theme } = parts
  const sheet = new CSSStyleSheet()
  let styles = css
  sheet.replaceSync(styles)
  const hostAt = (place: (host: Element) => void, inline = true) =>
    createHost(theme, sheet, place, inline)
  const main = hostAt((element) => document.body.append(element), false)
  const status = createStatus(main.root)
  const ui: Ui = {
    ...parts,
    fields: {},
    texts: { ...english, ...parts.texts },
    once: createOnce(),
    say: status.say,
  }
  const showInFront = createSurface(main, hostAt)
  const showBeside = createSurface(main, hostAt)
  let cameWith: string | undefined

  const draw = () => {
    const [prompt, thanks, notice] = [$prompt.get(), $thanks.get(), $notice.get()]
    cameWith = prompt && (cameWith ?? prompt.question.id)
    const news = notice && ui.noticeView?.(notice, ui)
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
  const unfollow = follow([$prompt, $thanks, $notice], draw)

  return {
    ui,
    /** Adds styles to all that is shown, now and later. */
    addStyles: (more: string) => {
      styles += more
      sheet.replaceSync(styles)
    },
    drawInline: (stores: Pick<WidgetParts, '$prompt' | '$thanks'>) => {
      const show = createSurface(main, hostAt)
      const unfollow = follow([stores.$prompt, stores.$thanks], () => {
        const [prompt, thanks] = [stores.$prompt.get(), stores.$thanks.get()]
        const view = prompt ? promptView(prompt, ui, false) : thanks && thanksView(thanks, ui)
        show(view)
        if (view) status.say(view.says)
      })
      return () => {
        unfollow()
        show(undefined)
      }
    },
    unmount: () => {
      unfollow()
      status.stop()
      showInFront(undefined)
      showBeside(undefined)
      main.remove()
    },
  }
}
