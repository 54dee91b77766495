import { randomBytes } from 'node:crypto'
import { unseal } from '../../src/platform/seal.ts'
import { newResponse } from './helpers.ts'

/** A response of a device that can open what is sealed, and its key. */
export const sealable = (fields = {}) => {
  const key = randomBytes(16).toString('base64url')
  const response = newResponse(fields)
  const claim = { ...response.entry.claim, seal: key }
  const entry = { ...response.entry, claim }
  return { ...response, entry, key, claim: claim.h.slice(0, 8) }
}

/** A notice whose code is for these people alone. */
export const reward = (responses: string[], fields = {}) => ({
  kind: 'reward',
  text: { en: { title: 'Something for you' } },
  to: { responses },
  ...fields,
})

/** What everybody can read. */
export const publicFeed = async ({ feedUrl }: { feedUrl: string }) => {
  const text = await (await fetch(feedUrl)).text()
  return { text, notices: JSON.parse(text).notices }
}

/** What this device makes of a notice in the public feed. */
export const openedFor = ({ key, claim }: ReturnType<typeof sealable>, notice: PublicNotice) =>
  unseal(key, notice.id, notice.sealed[claim] as string)

interface PublicNotice {
  readonly id: string
  readonly sealed: Readonly<Record<string, string>>
}
