/** One row of ratings, by item id; null says "not applicable". */
export type Rows = Readonly<Record<string, number | null>>

/** How to reach a person, and whether they agree to it. */
export interface Contact {
  readonly email: string
  readonly consent: boolean
}

/**
 * What one question was answered with: a score, words or the id of an option, `"up"` or `"down"`,
 * the ids of several options, several rows, or a way to reach the person.
 */
export type Answer = number | string | readonly string[] | Rows | Contact

/** Answers by question id; a question that was skipped is absent. `<id>_other` holds other words. */
export type Answers = Readonly<Record<string, Answer>>
