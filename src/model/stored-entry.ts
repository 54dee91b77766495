/** An entry as it is kept: its bytes are made once and never again. */
export interface StoredEntry {
  readonly id: string
  /** The entry as JSON. */
  readonly body: string
  /** Id of the person it belongs to; decides whether a token may travel with it. */
  readonly respondent?: string
  /** It waits for a response to travel with, or for the page to go, and gives way to responses. */
  readonly rides?: true
  /** The endpoint asked for a pause for this entry alone; milliseconds since 1970. */
  readonly notBefore?: number
  /** When the endpoint, by its own clock, first did not take it; milliseconds since 1970. */
  readonly since?: number
}
