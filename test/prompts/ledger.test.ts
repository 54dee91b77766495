import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createStorage } from '../../src/platform/storage.ts'
import { createLedger } from '../../src/prompts/ledger.ts'

const clock = { now: () => Date.now(), after: () => () => {}, random: () => 0.5 }
const answered = { nps: { asked: 1, dismissed: 0, answeredAt: 1, answers: { score: 9 } } }

test('stays erased, also for a tab that has read it before', async () => {
  const storage = createStorage({ name: 'erased', allowed: () => true, onRefused: () => {} })
  const ledger = createLedger({ storage, clock })
  await ledger.change((state) => ({ ...state, prompts: answered }))
  await storage.transact((rows) => rows.clear())
  await ledger.arrive()
  expect(ledger.state().prompts).toEqual({})
})

test('moves to the disk once the person consents', async () => {
  let granted = false
  const storage = createStorage({ name: 'later', allowed: () => granted, onRefused: () => {} })
  const ledger = createLedger({ storage, clock })
  await ledger.change((state) => ({ ...state, prompts: answered }))
  granted = true
  await ledger.arrive()
  expect(ledger.state().prompts).toEqual(answered)
})
