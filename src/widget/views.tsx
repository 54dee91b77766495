import type { ActiveNotice, ActivePrompt, ActiveThanks } from '../model/active.ts'
import { Card } from './card.tsx'
import { askText } from './notice-ask.tsx'
import { NoticeCard } from './notice-card.tsx'
import { problemText } from './problem.ts'
import { PromptCard } from './prompt-card.tsx'
import type { View } from './surface.ts'
import { ThanksCard } from './thanks-card.tsx'
import type { Ui } from './ui.ts'

/** @param arrived the question that is shown is the one that the prompt came with */
export const promptView = (prompt: ActivePrompt, ui: Ui, arrived: boolean): View => {
  const { question, target, byPerson } = prompt
  // Where focus goes or the page already has it, nobody needs to be told that it is there.
  const interrupts = arrived && !byPerson && !target
  const problem = problemText(prompt.errors[question.id], question, ui.texts)
  return {
    step: question.id,
    says: problem || (interrupts ? question.title : ''),
    byPerson,
    target,
    card: (
      <Card
        inline={!!target}
        role={target ? 'region' : 'dialog'}
        lang={prompt.lang}
        closeText={ui.texts.close}
        close={(reason) => prompt.dismiss(reason)}
      >
        <PromptCard prompt={prompt} ui={ui} />
      </Card>
    ),
  }
}

export const thanksView = (thanks: ActiveThanks, ui: Ui): View => ({
  step: 'thanks',
  says: thanks.text,
  byPerson: thanks.byPerson,
  target: thanks.target,
  card: (
    <Card
      inline={!!thanks.target}
      role={thanks.target ? 'region' : 'dialog'}
      lang={thanks.lang}
      closeText={ui.texts.close}
      close={() => thanks.close()}
    >
      <ThanksCard thanks={thanks} texts={ui.texts} />
    </Card>
  ),
})

const noticeSays = (active: ActiveNotice, ui: Ui): string => {
  const { step, problem, anchor, title } = active
  if (problem) return ui.texts.notSaved
  if (step === 'done') return ui.texts.teamTold
  const news = step !== 'comment' && !anchor ? title : ''
  return step === 'ask' ? `${news} ${askText(active, ui.texts)}` : news
}

export const noticeView = (active: ActiveNotice, ui: Ui): View => ({
  step: active.step,
  says: noticeSays(active, ui),
  anchor: active.anchor,
  card: (
    <Card
      inline={!!active.anchor}
      role="region"
      lang={active.lang}
      closeText={ui.texts.dismiss}
      close={() => active.dismiss()}
    >
      <NoticeCard active={active} ui={ui} />
    </Card>
  ),
})
