import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const dottedNumber = /^\d{1,6}(\.\d{1,6}){0,3}$/

/**
 * The release that this visit runs: `?release=2` chooses it, a cookie keeps it until the browser
 * closes. A real site has one release at a time; here you can travel between them.
 */
export const releaseOf = (c: Context): string => {
  const wanted = c.req.query('release')
  if (wanted !== undefined && dottedNumber.test(wanted)) {
    setCookie(c, 'release', wanted, { path: '/', sameSite: 'Lax', httpOnly: true })
    return wanted
  }
  const kept = getCookie(c, 'release')
  return kept !== undefined && dottedNumber.test(kept) ? kept : '1'
}
