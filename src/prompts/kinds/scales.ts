import type { Kind } from '../../model/kind.ts'

export const isStep = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most

/** 1 to `scale`, drawn as numbers or as faces. */
export const steps: Kind = {
  problemWith: ({ scale = 5 }, answer) => (isStep(answer, scale) ? undefined : 'invalid'),
}

export const thumbs: Kind = {
  problemWith: (_, answer) => (answer === 'up' || answer === 'down' ? undefined : 'invalid'),
}

/**
 * Customer effort: how far one agrees with a statement, from 1 to 7.
 * Source: Dixon and others, CES 2.0, 2013.
 */
export const ces: Kind = {
  title: 'cesTitle',
  word: ({ labels = {} }, words) => ({
    scale: 7,
    labels: {
      low: words(labels.low, 'cesLow'),
      ...(labels.middle && { middle: words(labels.middle) }),
      high: words(labels.high, 'cesHigh'),
    },
  }),
  problemWith: (_, answer) => (isStep(answer, 7) ? undefined : 'invalid'),
}
