/** What a person does not want, on this device. */
export interface Preferences {
  /** No notice shows by itself. */
  readonly noNotices?: boolean | undefined
}
