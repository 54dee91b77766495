import type { ForeignEntry } from './foreign.ts'

export type Response = Extract<ForeignEntry, { kind: 'response' }>

/** Whether a person wrote this answer, instead of choosing it. */
export const isWritten = ({ questions }: Response, id: string, answer: unknown): boolean =>
  typeof answer === 'string' &&
  (questions.find((question) => question.id === id)?.type ?? 'comment') === 'comment'

const inWords = (answer: unknown) =>
  typeof answer === 'object' ? JSON.stringify(answer) : String(answer)

/** What the person wrote; where they wrote nothing, each question with its answer. */
const ofResponse = (entry: Response) => {
  const given = Object.entries(entry.answers)
  const written = given.filter(([id, answer]) => isWritten(entry, id, answer))
  if (written[0]) return written.map(([, text]) => text).join('\n\n')
  const titles = new Map(entry.questions.map(({ id, title }) => [id, title]))
  return given.map(([id, answer]) => `${titles.get(id) ?? id}: ${inWords(answer)}`).join('\n')
}

/** An entry in the words that a person would be shown first. */
export const summaryOf = (entry: ForeignEntry): string => {
  switch (entry.kind) {
    case 'response':
      return ofResponse(entry)
    case 'confirmation':
      return entry.comment ? `${entry.answer}: ${entry.comment}` : entry.answer
    case 'reply':
      return entry.text
    case 'erase':
      return `Please erase response ${entry.response}`
    case 'event':
      return `${entry.prompt} ${entry.name}`
  }
}
