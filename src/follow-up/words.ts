import type { Thread } from '../model/thread.ts'

/** The customer's own words in a response, a comment a line; empty where they wrote none. */
export const wordsOf = (thread: Thread): string =>
  thread.questions
    .flatMap(({ type, id }) => (type === 'comment' && thread.answers[id]) || [])
    .join('\n')
