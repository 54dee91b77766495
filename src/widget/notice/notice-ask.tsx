import type { ActiveNotice } from '../../model/active.ts'
import type { NoticeUi } from '../ui.ts'
import { Written } from './written.tsx'

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
      <Written label={texts.whatIsWrong} send={texts.submit} take={(text) => send('no', text)} />
    )
  if (step === 'news' && active.notice.kind === 'question')
    return (
      <Written
        label={texts.reply}
        send={texts.submit}
        take={(text) => text.trim() && once(active, () => active.reply(text))}
      />
    )
  return step === 'done' ? <p>{texts.teamTold}</p> : null
}
