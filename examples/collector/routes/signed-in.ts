import { ApiError } from '../api-error.ts'
import type { Respondent } from '../respondent.ts'

/** The id of the person who asks. Throws an ApiError with 401 that says what is wrong. */
export const signedIn = (respondent: Respondent): string => {
  if ('id' in respondent) return respondent.id
  throw new ApiError(
    401,
    'respondent-token',
    `This is for people who are signed in, and ${respondent.refused}. Send "Authorization: Bearer <a JWT that the host signed>".`,
    { headers: { 'WWW-Authenticate': 'Bearer' } },
  )
}
