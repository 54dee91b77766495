/** Something happened that a trigger may be waiting for. */
export type Signal =
  /** `track()` was called, by the host or by us (`windchime.submitted`). */
  | {
      readonly type: 'event'
      readonly name: string
      readonly properties: Readonly<Record<string, unknown>>
    }
  /** The page has been in view for this many seconds. */
  | { readonly type: 'pageSeconds'; readonly seconds: number; readonly properties?: undefined }
