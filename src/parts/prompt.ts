import { jsx } from 'preact/jsx-runtime'
import type { Kinds } from '../model/kind.ts'
import type { Fields } from '../widget/fields/field.ts'
import { mountWidget, type WidgetParts } from '../widget/widget.tsx'
import { type AskingByName, type AskingCore, createAskingOf } from './asking.ts'

/** A lazy file of the script tag draws with the widget's own preact. */
interface Drawing {
  readonly takeJsx?: (own: typeof jsx) => void
}

/** What is special about questions that few prompts ask, and how they look. */
export interface KindsPart {
  readonly kinds: Kinds
  readonly fields: Fields
}

export interface PromptCore extends Omit<AskingCore, 'lazy'>, Pick<WidgetParts, '$notice'> {
  readonly lazy: ((name: 'kinds') => Promise<Drawing & KindsPart>) &
    AskingCore['lazy'] &
    ((name: 'notice') => Promise<Drawing & Pick<WidgetParts, 'noticeView'>>) &
    WidgetParts['lazy']
  readonly texts?: WidgetParts['texts']
}

/** What asks, what stores the answer, and what a person sees of it. */
export const startAsking = async (core: PromptCore): Promise<AskingByName> => {
  let fields: Fields = {}
  let notice: Pick<WidgetParts, 'noticeView'>
  let widget: ReturnType<typeof mountWidget>
  const loadKinds = async () => {
    const drawing = await core.lazy('kinds')
    drawing.takeJsx?.(jsx)
    fields = drawing.fields
    return drawing.kinds
  }
  const asking = await createAskingOf(core, loadKinds, (stores) => widget.drawInline(stores))
  const { theme = {}, privacy } = core.config()
  widget = mountWidget({
    ...{ texts: {}, ...core, ...privacy, theme, locale: core.here().locale },
    fields: () => fields,
    noticeView: (...it) => notice.noticeView(...it),
  })
  core.onDestroy(widget.unmount)
  return {
    ...asking,
    prepareNotices: async () => {
      const drawing = await core.lazy('notice')
      drawing.takeJsx?.(jsx)
      notice = drawing
    },
  }
}
