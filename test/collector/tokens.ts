import { createHmac } from 'node:crypto'
import type { Collector } from '../../examples/collector/collector.ts'
import { newDataDir, startedCollector } from './helpers.ts'

/** What this host signs with. */
export const secret = 'a secret that the host and the collector share'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const sign = (signed: string, key = secret) =>
  `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`

/** A token with any header and claims, signed as HS256 says. */
export const tokenOf = (header: unknown, claims: unknown, key = secret): string =>
  sign(`${part(header)}.${part(claims)}`, key)

/** Seconds from now, as JWTs count them. */
export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds

/** What a host signs for a customer who is signed in. */
export const tokenFor = (sub: string, claims: object = {}): string =>
  tokenOf({ alg: 'HS256', typ: 'JWT' }, { sub, exp: inSeconds(600), ...claims })

/** A collector that believes this host's tokens. */
export const believingCollector = (dataDir = newDataDir()): Promise<Collector> =>
  startedCollector(dataDir, { respondentSecret: secret })

/** Reads the personal feed. */
export const personalFeed = async ({ url }: Pick<Collector, 'url'>, token?: string) => {
  const response = await fetch(`${url}/v1/inbox`, {
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}
