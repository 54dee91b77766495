import type { Prompt } from '../model/schema.ts'
import type { Keys } from './walk.ts'
import { type Warning, warn } from './warning.ts'

/** What a question says and nobody will see. */
export const questionWarnings = ({ questions }: Prompt, at: Keys): readonly Warning[] =>
  questions.flatMap((question, index) => {
    const here = [...at, 'questions', index]
    const rating = question.type === 'rating' ? question : undefined
    const hasList = question.type === 'choice' || !!rating?.items
    return [
      ...(!index && question.if
        ? warn(
            [...here, 'if'],
            'has no effect: the first question is always asked; "audience" says of whom',
          )
        : []),
      ...(rating?.style === 'thumbs' && rating.scale
        ? warn([...here, 'scale'], 'has no effect: thumbs are up or down')
        : []),
      ...(rating?.notApplicable && !rating.items
        ? warn([...here, 'notApplicable'], 'has no effect without "items"')
        : []),
      ...(question.shuffle && !hasList
        ? warn([...here, 'shuffle'], 'has no effect: there are no options or items')
        : []),
    ]
  })
