import type { ActivePrompt } from '../../model/active.ts'
import type { Ui } from '../ui.ts'

/** The way out for good, for those who have dismissed it twice, and what becomes of an answer. */
export const foot = ({ silenceable, dismiss }: ActivePrompt, { texts, policyUrl }: Ui) =>
  (silenceable || policyUrl) && (
    <div class="row" lang={texts.lang}>
      {silenceable && (
        <button type="button" class="link quiet" onClick={() => dismiss('never')}>
          {texts.never}
        </button>
      )}
      {policyUrl && (
        <a class="quiet" href={policyUrl} target="_blank" rel="noopener">
          {texts.privacy}
        </a>
      )}
    </div>
  )
