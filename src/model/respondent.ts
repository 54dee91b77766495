/** Who is here, as the host says. */
export interface Respondent {
  /** The host's id of the person. */
  readonly id?: string
  /** Facts for conditions on `user.<trait>`; they travel with each response. */
  readonly traits?: Readonly<Record<string, unknown>>
  /** A JWT that the host signed; a function is asked each time something is sent. */
  readonly token?: string | (() => string | Promise<string>)
  /** When another device asked a prompt: ISO 8601 dates by prompt id. */
  readonly asked?: Readonly<Record<string, string>>
}

/**
 * Whether anything may be kept on this device and shown by itself.
 * @default 'granted'
 */
export type Consent = 'granted' | 'pending' | 'denied'
