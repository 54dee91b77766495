import { createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { derive, sha256 } from '../../src/platform/hash.ts'
import { seal, unseal } from '../../src/platform/seal.ts'

const vector = JSON.parse(readFileSync('test/cases/seal.json', 'utf8'))
const { secret, proof, h, claim, seal: key, notice, words, sealed } = vector
const bytes = new Uint8Array(Buffer.from(secret, 'base64url'))

test('the published vector is what we make of the secret', async () => {
  expect([
    await derive(bytes, 'windchime-proof-1'),
    await derive(bytes, 'windchime-seal-1'),
    await sha256(`windchime-claim-1${proof}`),
    h.slice(0, 8),
  ]).toEqual([proof, key, h, claim])
})

test('and what another implementation makes of it', () => {
  const of = (info: string) =>
    Buffer.from(hkdfSync('sha256', bytes, '', info, 16)).toString('base64url')
  expect([of('windchime-proof-1'), of('windchime-seal-1')]).toEqual([proof, key])
  expect(createHash('sha256').update(`windchime-claim-1${proof}`).digest('base64url')).toBe(h)
})

test('the sealed words of the vector are opened', async () => {
  expect(await unseal(key, notice, sealed)).toEqual(words)
})

test('another implementation opens what we seal, and no two are alike', async () => {
  const [one, two] = [await seal(key, notice, words), await seal(key, notice, words)]
  expect(one).not.toBe(two)
  const box = Buffer.from(one, 'base64url')
  const open = createDecipheriv('aes-128-gcm', Buffer.from(key, 'base64url'), box.subarray(0, 12))
  open.setAAD(Buffer.from(notice))
  open.setAuthTag(box.subarray(-16))
  const text = open.update(box.subarray(12, -16), undefined, 'utf8') + open.final('utf8')
  expect(JSON.parse(text)).toEqual(words)
})

test.each([
  ['another device', Buffer.alloc(16).toString('base64url'), notice, sealed],
  ['another notice', key, 'n_other', sealed],
  ['a changed letter', key, notice, `${sealed.slice(0, 30)}A${sealed.slice(31)}`],
  ['no sealed words', key, notice, 'AAAA'],
])('%s does not open it', async (_, key, notice, sealed) => {
  await expect(unseal(key, notice, sealed)).rejects.toThrow()
})
