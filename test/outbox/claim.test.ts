import { createHash, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeClaim } from '../../src/outbox/claim.ts'

test('a claim is what anybody computes from its secret by the published formulas', async () => {
  const { secret, proof, h } = await makeClaim()
  const bytes = Buffer.from(secret, 'base64url')
  expect(bytes).toHaveLength(16)
  const derived = Buffer.from(hkdfSync('sha256', bytes, '', 'windchime-proof-1', 16))
  expect(proof).toBe(derived.toString('base64url'))
  expect(h).toBe(createHash('sha256').update(`windchime-claim-1${proof}`).digest('base64url'))
})

test('no two claims have anything in common', async () => {
  const claims = await Promise.all(Array.from({ length: 20 }, makeClaim))
  expect(new Set(claims.flatMap(({ secret, proof, h }) => [secret, proof, h])).size).toBe(60)
})
