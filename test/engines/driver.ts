/** One page of one engine, in which a person has nothing but a keyboard. */
export interface Driver {
  /** Resolves when the page has loaded; it has the keyboard then, and nothing in it has focus. */
  readonly open: (url: string) => Promise<void>
  /** `Tab`, `ArrowLeft`, `Space`, `Enter`, …, also as `Shift+Tab`; resolves when the page has had it. */
  readonly press: (key: string) => Promise<void>
  /** A key for each letter. */
  readonly type: (text: string) => Promise<void>
  /** What a function, which stands on its own, gives in the page. */
  readonly evaluate: <T>(fn: () => T) => Promise<T>
  readonly close: () => Promise<void>
}
