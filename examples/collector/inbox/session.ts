import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { ApiError } from '../api-error.ts'
import { sameSecret } from '../proof.ts'

const daysSignedIn = 30

/** Who may see the inbox: whoever showed the team's token to this browser. */
export interface Session {
  isSignedIn(c: Context): boolean
  /** Signs in, if that is the team's token. */
  signIn(c: Context, token: string): boolean
}

// Cookies do not know ports: two collectors on one machine would overwrite each other's.
const cookieName = (c: Context): string => `windchime_inbox_${new URL(c.req.url).port || 'default'}`

/** Keeps who is signed in, in a cookie that is of no use as the API's token. */
export const createSession = (teamToken: string): Session => {
  const value = createHash('sha256').update(`windchime-inbox-1${teamToken}`).digest('base64url')
  return {
    isSignedIn: (c) => sameSecret(getCookie(c, cookieName(c)) ?? '', value),
    signIn: (c, token) => {
      if (!sameSecret(token, teamToken)) return false
      setCookie(c, cookieName(c), value, {
        path: '/inbox',
        httpOnly: true,
        sameSite: 'Strict',
        maxAge: daysSignedIn * 24 * 60 * 60,
      })
      return true
    },
  }
}

// An opaque origin says "null", which is no URL.
const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

/** Refuses a form that another site sends; its SameSite cookie would stay at home already. */
export const refuseOtherOrigins = (c: Context): void => {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const own = origin === undefined || hostOf(origin) === c.req.header('host')
  if (!own || (site !== undefined && !['same-origin', 'none'].includes(site)))
    throw new ApiError(
      403,
      'other-origin',
      'This form was sent from another site. Send it from the inbox.',
    )
}
