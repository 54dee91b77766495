import { wordingOf } from '../../../model/text.ts'
import type { Listed, PreviewState } from '../state.ts'
import type { Choices } from './choices.ts'
import { find, make } from './find.ts'

const ownWordings: Readonly<Record<string, string>> = {
  nps: 'The usual NPS question',
  ces: 'The usual CES question',
}

/** A list of buttons, one for each prompt. */
export const createPromptList = (choose: (id: string) => void) => {
  const list = find('#prompts')
  const none = find('#none')

  const buttonFor = (id: string) => {
    const button = make('button')
    button.type = 'button'
    button.dataset.id = id
    button.addEventListener('click', () => choose(id))
    return button
  }

  /** A button that is there already stays: focus is on one of them. */
  const itemFor = ({ id }: Listed) => {
    const known = [...list.querySelectorAll('button')].find(({ dataset }) => dataset.id === id)
    const item = known?.closest('li') ?? make('li')
    if (!known) item.append(buttonFor(id))
    return item
  }

  return ({ prompts, locale }: PreviewState, chosen: Choices) => {
    const items = prompts.map((prompt) => {
      const item = itemFor(prompt)
      const { id, touchpoint, title, type } = prompt
      const words = title
        ? wordingOf(title, chosen.locale || locale, locale).text
        : ownWordings[type]
      const button = item.querySelector('button')
      button?.setAttribute('aria-current', `${id === chosen.prompt}`)
      button?.replaceChildren(
        make('b', id),
        make('span', words),
        ...(touchpoint ? [make('small', touchpoint)] : []),
      )
      return item
    })
    if (items.some((item, index) => list.children[index] !== item) || list.children[items.length])
      list.replaceChildren(...items)
    none.hidden = !!items[0]
  }
}
