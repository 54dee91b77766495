/** What one question was answered with: a score, or words. */
export type Answer = number | string

/** Answers by question id; a question that was skipped is absent. */
export type Answers = Readonly<Record<string, Answer>>
