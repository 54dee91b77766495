import type { ActiveNotice } from '../../model/active.ts'
import type { NoticeUi } from '../ui.ts'

interface Props {
  readonly active: ActiveNotice
  readonly ui: NoticeUi
}

/** The question that belongs to a notice, in its words. */
export const askText = ({ notice }: ActiveNotice, { texts }: NoticeUi): string =>
  notice.status === 'shipped' ? texts.isThisIt : texts.didThisFixIt

/** "Did this fix it?", the room for what is still wrong, and the goodbye. */
export const NoticeAsk = ({ active, ui }: Props) => {
  const { texts, once } = ui
  const { step } = active
  const send = (answer: 'yes' | 'no' | 'unsure', comment?: string) =>
    once(active, () => active.confirm(answer, comment))

  if (step === 'ask')
    return (
      <fieldset class="ask">
        <legend>{askText(active, ui)}</legend>
        {(['yes', 'no', 'unsure'] as const).map((answer) => (
          <button
            key={answer}
            type="button"
            onClick={() => (answer === 'no' ? active.wantComment() : send(answer))}
          >
            {texts[answer]}
          </button>
        ))}
      </fieldset>
    )
  if (step === 'comment')
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send('no', event.currentTarget.querySelector('textarea')?.value)
        }}
      >
        <label for="wrong">{texts.whatIsWrong}</label>
        <textarea id="wrong" part="field" rows={3} maxLength={2000} />
        <div class="row">
          <button type="submit" class="primary" part="button-primary">
            {texts.submit}
          </button>
        </div>
      </form>
    )
  return step === 'done' ? <p>{texts.teamTold}</p> : null
}
