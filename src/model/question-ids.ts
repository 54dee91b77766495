/** As much of a question as its id has to do with. */
interface Identified {
  readonly id: string
  readonly type: string
  readonly other?: boolean
  readonly options?: readonly { readonly id: string }[]
}

/** What is wrong with an id, and where: key by key from the list of questions. */
interface IdProblem {
  readonly at: readonly [number, ...(string | number)[]]
  readonly message: string
}

/** Where two answers of one prompt would stand under the same name, or mean two things. */
export const questionIdProblems = (questions: readonly Identified[]): readonly IdProblem[] => {
  const isNote = (id: string) =>
    questions.some(({ other, id: asking }) => other && id === `${asking}_other`)
  return questions.flatMap(({ id, options = [], other }, index): readonly IdProblem[] => {
    const isTaken = questions.findIndex((one) => one.id === id) < index
    const taken = other ? options.findIndex((option) => option.id === 'other') : -1
    return [
      ...(isTaken
        ? [{ at: [index, 'id'] as const, message: 'an id of its own in the prompt' }]
        : []),
      ...(isNote(id)
        ? [
            {
              at: [index, 'id'] as const,
              message: `an id that is not the name of what is written under "other" of "${id.replace(/_other$/, '')}"`,
            },
          ]
        : []),
      ...(taken < 0
        ? []
        : [
            {
              at: [index, 'options', taken, 'id'] as const,
              message: 'an id that "other": true does not take for itself',
            },
          ]),
    ]
  })
}
