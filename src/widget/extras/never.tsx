import type { ActivePrompt } from '../../model/active.ts'
import type { WidgetTexts } from '../texts.ts'

/** The way out for good, for those who have dismissed it twice. */
export const Never = ({ silenceable, dismiss }: ActivePrompt, { never }: WidgetTexts) =>
  silenceable && (
    <button type="button" class="link quiet" onClick={() => dismiss('never')}>
      {never}
    </button>
  )
