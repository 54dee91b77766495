/** What only the device that made a response, or only the person who is signed in, can read. */
export interface SealedWords {
  readonly text?: string
  /** A reward code, say. */
  readonly code?: string
}
