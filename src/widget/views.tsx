import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { View } from './card.tsx'
import { problemText } from './problem.ts'
import { PromptCard } from './prompt-card.tsx'
import { ThanksCard } from './thanks-card.tsx'
import type { Ui } from './ui.ts'

/** What a prompt and its thanks have in common, so that one card holds both. */
const frame = ({ target, byPerson, lang }: ActivePrompt | ActiveThanks, { texts }: Ui) =>
  ({
    role: target ? 'region' : 'dialog',
    mount: 'append',
    steer: texts.steer,
    closeText: texts.close,
    spot: target,
    byPerson,
    lang,
  }) as const

/** @param arrived the question that is shown is the one that the prompt came with */
export const promptView = (prompt: ActivePrompt, ui: Ui, arrived: boolean): View => {
  const { question, errors, target, byPerson } = prompt
  // Where focus goes, or in the page's own flow, nobody needs to be told that it is there.
  const interrupts = arrived && !byPerson && !target
  return {
    ...frame(prompt, ui),
    step: question.id,
    says:
      problemText(errors[question.id], question, ui.texts) || (interrupts ? question.title : ''),
    content: <PromptCard prompt={prompt} ui={ui} />,
    close: prompt.dismiss,
  }
}

export const thanksView = (thanks: ActiveThanks, ui: Ui): View => ({
  ...frame(thanks, ui),
  says: thanks.text,
  step: '',
  content: <ThanksCard thanks={thanks} ui={ui} />,
  close: thanks.close,
})
