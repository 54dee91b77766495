import type { Kind } from '../../model/kind.ts'
import { wordOptions } from './choice.ts'
import { isStep } from './scales.ts'

/** Several things rated on one scale: `{ room: 4, breakfast: null }`. */
export const rows: Kind = {
  word: (question, words, seed) => {
    if (question.type !== 'rating') return {}
    const { items = [], notApplicable } = question
    return {
      items: wordOptions(items, question, words, seed),
      ...(notApplicable && { notApplicable }),
    }
  },
  problemWith: ({ items = [], scale = 5, notApplicable, required }, answer) => {
    const given = Object.entries(answer as object)
    const fits =
      typeof answer === 'object' &&
      given.every(
        ([id, value]) =>
          items.some((item) => item.id === id) &&
          (isStep(value, scale) || (value === null && notApplicable)),
      )
    if (!fits) return 'invalid'
    return required && given.length < items.length ? 'required' : undefined
  },
}
