import { rare } from '../languages/en.ts'
import { patience } from '../prompts/presenter.ts'
import { createOpeners, type Opener } from '../widget/places/openers.ts'
import { placing } from '../widget/places/placing.ts'
import { startPresenting } from '../widget/places/presenting.ts'
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
  core: PromptCore,
  widget: ReturnType<typeof mountWidget>,
  asking: AskingByName,
): AskingByName => {
  const { rules, moment, ledger, emit, FeedbackError, $prompt, $thanks } = core
  const { theme = {}, launcher, prompts } = core.config()
  const openers = prompts.flatMap((prompt): Opener[] => {
    const { id, present } = prompt
    const tab: Opener | false = present?.as === 'edge' && {
      part: 'edge',
      id,
      label: present.label,
      stands: () => rules.gatesOf(prompt, moment()).every(({ pass }) => pass),
      ask: async () => {
        await asking.kindsOf(id)
        const { dismissed } = rules.recordOf(prompt, moment().facts, ledger.state())
        return asking.ask(
          prompt,
          { byPerson: true, silenceable: dismissed >= patience },
          { asked: { by: 'launcher', channel: 'web' } },
          { stands: true },
        )
      },
    }
    const button: Opener | false = id === launcher?.prompt && {
      part: 'launcher',
      id,
      label: launcher.label,
      stands: () => true,
      ask: () => asking.open(id, 'launcher'),
    }
    return [tab, button].filter((one) => one !== false)
  })
  if (launcher && !openers.some(({ part }) => part === 'launcher'))
    emit('error', new FeedbackError('prompt-unknown', `No prompt "${launcher.prompt}"`))

  const parts = {
    ...core,
    ...widget,
    prompts,
    openers,
    close: (reason?: string) => {
      $prompt.get()?.dismiss(reason)
      $thanks.get()?.close()
    },
    say: (text: Parameters<ReturnType<AskingByName['say']>>[0]) => asking.say(moment().facts)(text),
    openHistory: async () => (await core.lazy('seldom')).openOwn(core),
    onFailed: (cause: unknown) =>
      emit('error', new FeedbackError('code-unreachable', 'Not shown', { cause })),
  }
  widget.addStyles(placing(theme))
  widget.ui.learn({ rare })
  startPresenting(parts)
  const look = createOpeners(parts)
  return { ...asking, look: async () => void (await Promise.all([asking.look(), look()])) }
}
