import type { ReadableAtom } from 'nanostores'
import * as english from '../languages/en.ts'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Theme } from '../model/schema.ts'
import type { View } from './card.tsx'
import { createHost } from './host.ts'
import { createLearn, type LazyTexts } from './learn.ts'
import { createStatus } from './status.ts'
import { createSurface } from './surface.tsx'
import type { WidgetTexts } from './texts.ts'
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
  /** BCP 47 tag of the language that the reader wants now. */
  readonly locale: () => string
  readonly lazy: Ui['lazy'] & LazyTexts
  /** A "Privacy" link stands below each question. */
  readonly policyUrl?: string
}

/** What a prompt is led by: the widget's own, or those of one that stands in the page. */
type PromptStores = Pick<WidgetParts, '$prompt' | '$thanks'>

/**
 * Mounts `<windchime-widget>` at the end of `<body>`; `unmount` takes every trace away again. It
 * can speak once `ui.learn()` has resolved.
 */
export const mountWidget = (parts: WidgetParts) => {
  const sheet = new CSSStyleSheet()
  let styles = ''
  const addStyles = (more: string) => {
    styles += more
    sheet.replaceSync(styles)
  }
  const hostAt = (place: (host: Element) => void, inline = true) =>
    createHost(parts.theme, sheet, place, inline)
  const main = hostAt((element) => document.body.append(element), false)
  const status = createStatus(main.root)
  const stops: (() => void)[] = []
  const ui: Ui = {
    ...parts,
    fields: {},
    texts: {} as WidgetTexts,
    learn: createLearn(parts, (texts) => {
      ui.texts = texts
    }),
    say: status.say,
    // `popover` rather than `<dialog>`, whose `show()` would take focus.
    open: (card) => void card.showPopover?.(),
  }

  /**
   * Shows a view, and draws it once for all that changes at the same moment: it keeps focus. A new
   * one comes in a task of its own, so that what led to it and the drawing do not hold the page up
   * together; a change of it comes before the next key.
   */
  const show = (stores: readonly ReadableAtom<unknown>[], viewOf: () => View | undefined) => {
    const surface = createSurface(main, hostAt, status.say, ui)
    let shown: View | undefined
    let waiting = true
    const draw = () => {
      if (!waiting) return
      waiting = false
      shown = viewOf()
      surface(shown)
    }
    const unlisten = stores.map((store) =>
      store.listen(() => {
        if (!waiting) (shown ? queueMicrotask : setTimeout)(draw)
        waiting = true
      }),
    )
    draw()
    const stop = () => {
      waiting = false
      for (const end of unlisten) end()
      surface(undefined)
    }
    stops.push(stop)
    return stop
  }

  const showPrompts = ({ $prompt, $thanks }: PromptStores) => {
    let cameWith: string | undefined
    return show([$prompt, $thanks], () => {
      const [prompt, thanks] = [$prompt.get(), $thanks.get()]
      cameWith = prompt && (cameWith ?? prompt.question.id)
      return prompt
        ? promptView(prompt, ui, prompt.question.id === cameWith)
        : thanks && thanksView(thanks, ui)
    })
  }

  addStyles(css)
  ui.learn({ prompt: english.prompt })
  showPrompts(parts)

  return {
    ui,
    main,
    /** Adds styles to all that is shown, now and later. */
    addStyles,
    show,
    showPrompts,
    unmount: () => {
      for (const stop of stops) stop()
      status.stop()
      main.remove()
    },
  }
}
