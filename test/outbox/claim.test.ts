import { createHash, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeClaim } from '../../src/outbox/claim.ts'

test('a claim is what anybody computes from its secret by the published formulas', async () => {
  const { secret, proof, h } = await makeClaim(undefined, undefined)
  const bytes = Buffer.from(secret, 'base64url')
  expect(bytes).toHaveLength(16)
  const derived = Buffer.from(hkdfSync('sha256', bytes, '', 'windchime-proof-1', 16))
  expect(proof).toBe(derived.toString('base64url'))
  expect(h).toBe(createHash('sha256').update(`windchime-claim-1${proof}`).digest('base64url'))
})

test('no two claims have anything in common', async () => {
  const claims = await Promise.all(
    Array.from({ length: 20 }, () => makeClaim(undefined, undefined)),
  )
  expect(new Set(claims.flatMap(({ secret, proof, h }) => [secret, proof, h])).size).toBe(60)
})

test('it knows a person again without keeping who it is, and has a key where words may be sealed', async () => {
  const claim = await makeClaim('u_42', true)
  const bytes = Buffer.from(claim.secret, 'base64url')
  const key = Buffer.from(hkdfSync('sha256', bytes, '', 'windchime-seal-1', 16))
  expect(claim.seal).toBe(key.toString('base64url'))
  expect(claim.person).toBe((await makeClaim('u_42', false)).person)
  expect(claim.person).not.toBe((await makeClaim('u_43', false)).person)
  expect(JSON.stringify(claim)).not.toContain('u_42')
})
