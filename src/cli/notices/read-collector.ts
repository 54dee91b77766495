import { attempt } from '../../model/attempt.ts'
import { isObject } from '../../rules/own.ts'

const pageSize = 500
const timeoutMs = 30_000

const adviceFor = (status: number) =>
  status === 401 || status === 403
    ? 'TEAM_TOKEN is not the token of this collector'
    : 'expected the address of a collector, such as http://localhost:4174'

const readPage = async (url: URL, token: string) => {
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${token}` },
    // The token is for this address alone.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    const { cause } = error as { readonly cause?: unknown }
    throw new Error(`${url.origin}: cannot be reached: ${cause ?? error}`)
  })
  const page: unknown = await response.json().catch(() => undefined)
  if (!response.ok || !isObject(page) || !Array.isArray(page.responses))
    throw new Error(`${url}: answered ${response.status}: ${adviceFor(response.status)}`)
  return { responses: page.responses as readonly unknown[], next: page.next }
}

/**
 * All responses of a collector, page by page, by the token in `TEAM_TOKEN`.
 *
 * @throws where it cannot be read
 */
export const readCollector = async (address: string): Promise<readonly unknown[]> => {
  const token = process.env.TEAM_TOKEN
  if (!token) throw new Error('--collector: needs the token of the team in TEAM_TOKEN')
  const base = attempt(
    () => new URL(`${address.replace(/(?:\/v1\/responses)?\/*$/, '')}/v1/responses`),
  )
  if (!base || !/^https?:$/.test(base.protocol))
    throw new Error(`--collector ${address}: expected an address such as http://localhost:4174`)
  base.searchParams.set('limit', `${pageSize}`)
  const all: unknown[] = []
  for (;;) {
    const { responses, next } = await readPage(base, token)
    for (const one of responses) all.push(one)
    if (typeof next !== 'string' || !responses.length) return all
    base.searchParams.set('after', next)
  }
}
