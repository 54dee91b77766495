import type { ActivePrompt } from '../../model/active.ts'
import type { Ui } from '../ui.ts'

/** Where a comment was typed: whether this device keeps it, so that news about it can come back. */
export const rememberSwitch = (
  { question, answers }: ActivePrompt,
  { texts }: Ui,
  isOn: boolean,
  update: (changes: { readonly remember: boolean }) => void,
) =>
  question.type === 'comment' &&
  answers[question.id] && (
    <label class="remember quiet" lang={texts.lang}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => update({ remember: event.currentTarget.checked })}
      />
      {texts.remembered}
    </label>
  )
