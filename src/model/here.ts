import type { Consent, Respondent } from './respondent.ts'

/** Who is here, in which language, on which release: what the host said last. */
export interface Here {
  readonly respondent: Respondent
  readonly consent: Consent
  /** BCP 47 tag. */
  readonly locale: string
  readonly release?: string
  readonly flags: Readonly<Record<string, unknown>>
  readonly context: Readonly<Record<string, unknown>>
}
