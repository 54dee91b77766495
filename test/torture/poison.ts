import type { Entry } from '../../src/model/entry.ts'

/** Ends the text of a submission that the endpoint is never to take: one bad entry among others. */
export const poison = ' (poison)'

/** What tells one submission from every other: the text that was submitted. */
export const nonceOf = (entry: Entry): string =>
  entry.kind === 'response' ? String(entry.answers.text) : ''

export const isPoison = (entry: Entry) => nonceOf(entry).endsWith(poison)

/** Whether a text is one that was planned, `<seed>/<round>/<number>`, and neither half nor twice. */
export const isNonce = (text: string) => /^[^/]+\/\d+\/\d+$/.test(text.replace(poison, ''))
