import { createHmac } from 'node:crypto'
import { bearer } from './bearer.ts'
import { sameSecret } from './proof.ts'

/** Who sends a request, by the word of the host alone; or why nobody can be told from it. */
export type Respondent =
  | { readonly id: string }
  /** `passing`: the token is the host's, at the wrong time; the next one may do. */
  | { readonly refused: string; readonly passing: boolean }

const refused = (why: string, passing = false): Respondent => ({ refused: why, passing })

type Claims = Readonly<Record<string, unknown>>

const jsonIn = (part: string): Claims | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined
  } catch {
    return undefined
  }
}

const isTime = (value: unknown): boolean => value === undefined || Number.isFinite(value)

/** Source: RFC 7519, and RFC 8725 for fixing the algorithm here instead of believing the token. */
const verify = (token: string, secret: string, nowMs: number): Respondent => {
  const [, signed = '', head = '', body = '', signature = ''] =
    /^(([\w-]+)\.([\w-]+))\.([\w-]+)$/.exec(token) ?? []
  const header = jsonIn(head)
  if (!header) return refused('the token is no JWT')
  if (header.alg !== 'HS256' || header.crit !== undefined)
    return refused('the token is not signed with HS256')
  const expected = createHmac('sha256', secret).update(signed).digest('base64url')
  if (!sameSecret(signature, expected)) return refused('the token is not signed by the host')
  const { sub, exp, nbf } = jsonIn(body) ?? {}
  if (typeof sub !== 'string' || sub === '') return refused('the token has no "sub"')
  if (!isTime(exp) || !isTime(nbf)) return refused('"exp" and "nbf" of the token are seconds')
  if (nowMs >= Number(exp ?? Number.POSITIVE_INFINITY) * 1000)
    return refused('the token has expired', true)
  if (nowMs < Number(nbf ?? 0) * 1000) return refused('the token is not valid yet', true)
  return { id: sub }
}

/**
 * Who sends a request, by its `Authorization: Bearer <token>`: a JWT that the host signed with
 * HS256 and this secret. Without a secret nobody can be told.
 */
export const respondentOf = (
  request: Request,
  secret: string | undefined,
  nowMs = Date.now(),
): Respondent => {
  const token = bearer(request)
  if (!token) return refused('no token came with it')
  return secret
    ? verify(token, secret, nowMs)
    : refused('this collector has no RESPONDENT_SECRET to verify a token with')
}
