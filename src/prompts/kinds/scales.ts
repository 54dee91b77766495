import type { Kind } from '../../model/kind.ts'
import type { Text } from '../../model/text.ts'

export const isStep = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most

/** 1 to `scale`, drawn as numbers or as faces. */
export const steps: Kind = {
  problemWith: ({ scale = 5 }, answer) => (isStep(answer, scale) ? undefined : 'invalid'),
}

export const thumbs: Kind = {
  problemWith: (_, answer) => (answer === 'up' || answer === 'down' ? undefined : 'invalid'),
}

/** The published statement, and its ends. Source: Dixon and others, CES 2.0, 2013. */
const cesWords: Readonly<Record<'title' | 'low' | 'high', Text>> = {
  title: { en: 'It was easy to do what I came for' },
  low: { en: 'Strongly disagree' },
  high: { en: 'Strongly agree' },
}

/** Customer effort: how far one agrees, from 1 to 7. */
export const ces: Kind = {
  title: cesWords.title,
  word: ({ labels = {} }, words) => ({
    scale: 7,
    labels: {
      low: words(labels.low ?? cesWords.low),
      ...(labels.middle && { middle: words(labels.middle) }),
      high: words(labels.high ?? cesWords.high),
    },
  }),
  problemWith: (_, answer) => (isStep(answer, 7) ? undefined : 'invalid'),
}
