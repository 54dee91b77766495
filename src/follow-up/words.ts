import type { Thread } from '../model/thread.ts'

/** The customer's own words in a response, a comment a line; empty where they wrote none. */
export const wordsOf = ({ questions, answers }: Thread): string =>
  questions.flatMap(({ type, id }) => (type === 'comment' && answers[id]) || []).join('\n')
