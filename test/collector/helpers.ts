import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  type Collector,
  type CollectorOptions,
  startCollector,
} from '../../examples/collector/collector.ts'

/** A folder that is gone when the test ends. */
export const newDataDir = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'collector-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

/** A real collector on a free port. */
export const startedCollector = async (
  dataDir = newDataDir(),
  options: Pick<CollectorOptions, 'respondentSecret'> = {},
): Promise<Collector> => {
  const collector = await startCollector({ port: 0, dataDir, teamToken: 'team-secret', ...options })
  onTestFinished(() => collector.close())
  return collector
}

type Fields = Record<string, unknown>

/** A response as the SDK sends it, and the proof that its device holds. */
export const newResponse = (fields: Fields = {}) => {
  const proof = randomBytes(16).toString('base64url')
  const h = createHash('sha256').update(`windchime-claim-1${proof}`).digest('base64url')
  const entry = {
    kind: 'response',
    id: randomUUID(),
    ref: `R-${randomBytes(4).toString('hex').toUpperCase().slice(0, 7)}`,
    prompt: 'after-order',
    answers: { score: 2, why: 'Coupon empties when I rotate' },
    complete: true,
    at: new Date().toISOString(),
    questions: [
      { id: 'score', type: 'rating', scale: 5, style: 'stars', title: 'How was checkout?' },
      { id: 'why', type: 'comment', title: 'What went wrong?' },
    ],
    asked: { by: 'trigger', trigger: 'order.completed', channel: 'web' },
    locale: 'en',
    release: '2026.11.3',
    page: { url: 'https://shop.example/checkout', title: 'Checkout' },
    claim: { h },
    sdk: 'windchime/1.0.0',
    ...fields,
  }
  return { entry, proof }
}

/** What a device says about a response of its own. */
export const about = (
  { entry, proof }: ReturnType<typeof newResponse>,
  kind: string,
  fields: Fields = {},
) => ({
  kind,
  id: randomUUID(),
  response: entry.id,
  proof,
  at: new Date().toISOString(),
  ...fields,
})

/** Sends a batch as the SDK does, with the token of a person who is signed in. */
export const sendAs = async (
  token: string | undefined,
  { url }: Pick<Collector, 'url'>,
  ...entries: unknown[]
) => {
  const response = await fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ sentAt: new Date().toISOString(), entries }),
  })
  const { results } = await response.json()
  return results as { id: string; status: string; reason?: string }[]
}

/** Sends a batch as the SDK does. */
export const send = (collector: Pick<Collector, 'url'>, ...entries: unknown[]) =>
  sendAs(undefined, collector, ...entries)

/** Asks the API as the team. */
export const asTeam = async (
  { url, teamToken }: Collector,
  method: string,
  path: string,
  body?: unknown,
) => {
  const response = await fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${teamToken}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

/** A notice that says "fixed" to these responses. */
export const fixedNotice = (responses: string[], fields: Fields = {}) => ({
  kind: 'update',
  status: 'fixed',
  text: { en: { title: 'The coupon box keeps your code' } },
  to: { responses },
  ...fields,
})
