import type { ReadableAtom } from 'nanostores'
import { jsx } from 'preact/jsx-runtime'
import type { Kinds } from '../model/kind.ts'
import { wordingOf } from '../model/text.ts'
import { plainLocale } from '../platform/plain-locale.ts'
import { patience } from '../prompts/presenter.ts'
import type { Furnish } from '../widget/furnish.ts'
import { mountWidget, type WidgetParts } from '../widget/widget.tsx'
import { type AskingByName, type AskingCore, createAskingOf, type LaterParts } from './asking.ts'

/** What is fetched later, and drawn by this widget. */
export interface Drawing {
  readonly furnish: Furnish
  /** A lazy file of the script tag draws with the widget's own preact. */
  readonly takeJsx?: (own: typeof jsx) => void
}

/** What is special about questions that few prompts ask, and how they look. */
export interface KindsPart extends Drawing {
  readonly kinds: Kinds
}

interface DrawnParts extends LaterParts {
  readonly kinds: KindsPart
  readonly extras: Drawing
}

export interface PromptCore
  extends Omit<AskingCore, 'once' | 'lazy'>,
    Pick<WidgetParts, '$notice'> {
  /** Notices that this person has not seen yet. */
  readonly $unread: ReadableAtom<number>
  readonly lazy: AskingCore['lazy'] &
    WidgetParts['lazy'] &
    ((name: 'places') => Promise<typeof import('./places.ts')>)
  /** Fetches a part when it is first needed, and starts it once. */
  readonly once: <Name extends keyof DrawnParts, T>(
    name: Name,
    start: (part: DrawnParts[Name]) => T | Promise<T>,
  ) => () => Promise<T>
  readonly texts?: WidgetParts['texts']
}

/** More than questions: what people get for an answer, what to do next, what becomes of it. */
const extra = /"(incentive|actions|policyUrl)"/

/** Whatever stands elsewhere, or looks otherwise, than most widgets do. */
const placed = /"(launcher|offset|edge|dialog|large)"|"(top|bottom-[^e])/

/** What asks, what stores the answer, and what a person sees of it. */
export const startAsking = async (core: PromptCore): Promise<AskingByName> => {
  let widget: ReturnType<typeof mountWidget>
  const furnish = (drawing: Drawing) => {
    drawing.takeJsx?.(jsx)
    return drawing.furnish(widget)
  }
  const learn = () => widget.ui.learn()
  const loadExtras = core.once('extras', furnish)
  const asking = await createAskingOf(core, {
    loadKinds: core.once('kinds', async (part) => {
      await furnish(part)
      return part.kinds
    }),
    wordFor: (text, own = 'thanks') => {
      const { texts } = widget.ui
      const ours = { [texts.lang]: `${texts[own]}` }
      return wordingOf(text ?? ours, core.here().locale, plainLocale(core.config()))
    },
    prepare: async (prompt) => {
      const { dismissed } = core.rules.recordOf(prompt, core.facts(), core.ledger.state())
      // The way out for good is one more.
      if (dismissed >= patience || extra.test(json)) await loadExtras()
      await learn()
    },
    drawInline: (stores) => widget.showPrompts(stores),
  })
  const { theme = {}, privacy } = core.config()
  const json = JSON.stringify(core.config())
  // A look at the disk ends the task: on a slow phone the page may act between the two.
  await core.storage.transact(async () => {})
  // Before anything stands in the page: where it cannot be had, all of this is tried again.
  const places = placed.test(json) && (await core.lazy('places'))
  widget = mountWidget({
    texts: {},
    ...core,
    ...privacy,
    theme,
    locale: () => core.here().locale,
  })
  core.onDestroy(widget.unmount)
  const shown = { ...asking, adorn: furnish, learn }
  return places ? places.startPlaces(core, widget, shown) : shown
}
