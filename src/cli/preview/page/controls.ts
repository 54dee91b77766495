import type { PreviewState } from '../state.ts'
import type { Choices } from './choices.ts'
import { find, make } from './find.ts'

/** Stands in the list for a tag that the person writes; no tag has a star. */
const other = '*'

const nameOf = (tag: string) => {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag)
    return name && name !== tag ? `${name} (${tag})` : tag
  } catch {
    return tag
  }
}

const isTag = (tag: string) => {
  try {
    return !!new Intl.Locale(tag)
  } catch {
    return false
  }
}

/** Size, colours and language, as native controls. */
export const createControls = (change: (changes: Partial<Choices>) => void) => {
  const form = find<HTMLFormElement>('#choices')
  const language = find<HTMLSelectElement>('#language')
  const tag = find<HTMLInputElement>('#tag')
  const otherField = find('#other')

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement
    if (target === tag) {
      const locale = value.trim()
      const isFine = !locale || isTag(locale)
      tag.setCustomValidity(isFine ? '' : 'A language tag is like "de" or "pt-BR".')
      if (tag.reportValidity()) change({ locale })
    } else if (target !== language) change({ [name]: value })
    else if (value !== other) change({ locale: value })
    else {
      otherField.hidden = false
      tag.focus()
    }
  })

  const drawLanguages = ({ languages, locale }: PreviewState, chosen: Choices) => {
    const shown = chosen.locale || locale
    // The file may change while somebody writes a tag.
    if (document.activeElement === tag && tag.value.trim() !== shown) return
    const isListed = languages.includes(shown)
    const options = [...languages, other].map((one) => {
      const option = make('option', one === other ? 'Another…' : nameOf(one))
      option.value = one
      return option
    })
    language.replaceChildren(...options)
    language.value = isListed ? shown : other
    otherField.hidden = isListed
    tag.value = isListed ? '' : shown
  }

  return (state: PreviewState, chosen: Choices) => {
    drawLanguages(state, chosen)
    for (const name of ['size', 'scheme'] as const)
      find<HTMLInputElement>(`input[name=${name}][value=${chosen[name]}]`).checked = true
  }
}
