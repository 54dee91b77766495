import type { Consent, Respondent } from './respondent.ts'

/** Who is here, in which language, on which release: what the host said last. */
export interface Here {
  readonly respondent: Respondent
  readonly consent: Consent
  /** BCP 47 tag. */
  readonly locale: string
  readonly release?: string
  /** Responses leave a thread on this device, so that the team can come back. */
  readonly remember?: boolean
  readonly flags: Readonly<Record<string, unknown>>
  readonly context: Readonly<Record<string, unknown>>
}
