import { isObject } from '../../rules/own.ts'
import { formMistakes, type NoticeFinding } from './notice-findings.ts'

/** What is wrong with the form of an entry of the team's own file. */
export const entryMistakes = (entry: unknown, index: number): readonly NoticeFinding[] => {
  const at = ['notices', index]
  const { id, people, draft } = isObject(entry) ? entry : {}
  if (typeof id !== 'string' || !isObject(people))
    return [{ at, message: 'expected { "id", "people" }', warning: false }]
  if (draft === undefined) return []
  const isOfAnother = isObject(draft) && draft.id !== id
  return [
    ...formMistakes(draft, [...at, 'draft'], 'draft'),
    ...(isOfAnother
      ? [
          {
            at: [...at, 'draft', 'id'],
            message: `expected "${id}", as its entry has`,
            warning: false,
          },
        ]
      : []),
  ]
}
