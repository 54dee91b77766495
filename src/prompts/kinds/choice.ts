import type { ShownOption, ShownQuestion } from '../../model/active.ts'
import type { Kind } from '../../model/kind.ts'
import type { Question } from '../../model/schema.ts'
import type { Text } from '../../model/text.ts'

/**
 * In an order of chance, since what stands first is chosen more often; one seed, one order.
 * Source: Fisher and Yates, 1938, with the generator mulberry32.
 */
export const shuffled = <T>(list: readonly T[], seed: number): readonly T[] => {
  const left = [...list]
  let state = Math.floor(seed * 2 ** 32)
  const random = () => {
    state += 0x6d2b79f5
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return list.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T)
}

/** In the words of one reader. */
export const wordOptions = (
  options: readonly { readonly id: string; readonly label: Text }[],
  { shuffle }: Question,
  words: (text: Text) => string,
  seed: number | undefined,
): readonly ShownOption[] => {
  const worded = options.map(({ id, label }) => ({ id, label: words(label) }))
  return shuffle && seed !== undefined ? shuffled(worded, seed) : worded
}

const isOption = (id: unknown, { options = [], other }: ShownQuestion) =>
  options.some((option) => option.id === id) || (!!other && id === 'other')

/** An option's id, or the ids of several; `other` is an id too. */
export const choice: Kind = {
  word: (question, words, seed) => {
    if (question.type !== 'choice') return {}
    const { options, multiple, other } = question
    return {
      options: wordOptions(options, question, words, seed),
      ...(multiple && { multiple }),
      ...(other && { other }),
    }
  },
  problemWith: (question, answer) => {
    const ids = question.multiple ? answer : [answer]
    const fits =
      Array.isArray(ids) &&
      new Set(ids).size === ids.length &&
      ids.every((id) => isOption(id, question))
    return fits ? undefined : 'invalid'
  },
}
