import { mountWidget, type WidgetParts } from '../widget/widget.tsx'
import { type AskingCore, createAskingOf } from './asking.ts'

export interface PromptCore extends AskingCore, Pick<WidgetParts, '$notice'> {
  readonly texts?: WidgetParts['texts']
}

/** What asks, what stores the answer, and what a person sees of it. */
export const startAsking = async (core: PromptCore) => {
  const asking = await createAskingOf(core)
  const { theme = {}, privacy } = core.config()
  const { locale } = core.here()
  core.onDestroy(mountWidget({ texts: {}, ...core, ...privacy, theme, locale }))
  return asking
}
