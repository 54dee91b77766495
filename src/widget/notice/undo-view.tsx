import type { ActiveNotice } from '../../model/active.ts'
import type { View } from '../card.tsx'
import type { NoticeUi } from '../ui.ts'

/** For a while after a notice was closed, the way back to it. */
export const undoView = (
  active: ActiveNotice,
  said: 'dismissed' | 'muted',
  { texts }: NoticeUi,
  close: () => void,
): View => ({
  role: 'region',
  closeText: texts.close,
  mount: 'after',
  spot: active.anchor,
  lang: texts.lang,
  step: said,
  says: texts[said],
  content: (
    <div class="undo">
      <span id="title">{texts[said]}</span>
      <button
        type="button"
        onClick={() => {
          close()
          active.undo()
        }}
      >
        {texts.takeBack}
      </button>
    </div>
  ),
  close,
})
