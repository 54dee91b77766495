import { describe, expect, test } from 'vitest'
import type { Claim, Thread } from '../../src/model/thread.ts'
import { eraseEverywhere } from '../../src/outbox/erase.ts'
import { aReply, aScreenshot, createDevice, idsOf } from './helpers/device.ts'

const aThread = (id: string, claim?: Claim): Thread => ({
  id,
  ref: 'R-7F3K2QX',
  prompt: 'after-order',
  at: '2026-11-22T09:00:00.000Z',
  answers: { score: 2 },
  questions: [],
  ...(claim && { claim }),
  notices: {},
})

const aClaim: Claim = { secret: 'never-leaves', h: 'h', proof: 'proof' }

describe('an entry', () => {
  test('is on the disk when it was added, and another page finds it', async () => {
    const device = createDevice()
    const tab = device.openTab()
    expect(await tab.add(aReply('a'), aThread('a'))).toBe('on-disk')
    const later = device.openTab()
    const [entries, threads] = await later.storage.transact((rows) =>
      Promise.all([rows.list('entry/'), rows.list('thread/')]),
    )
    expect(entries).toEqual([{ id: 'a', body: JSON.stringify(aReply('a')) }])
    expect(threads).toEqual([aThread('a')])
  })

  test('that is added again stays one', async () => {
    const tab = createDevice().openTab()
    await tab.add(aReply('a'))
    await tab.add(aReply('a'))
    expect(tab.$pending.get()).toBe(1)
  })

  test('says when it is in memory only', async () => {
    const tab = createDevice().openTab({ disk: false })
    expect([await tab.add(aReply('a')), await tab.holds('a')]).toEqual(['in-memory', true])
  })
})

test('a device remembers the last 50 threads', async () => {
  const tab = createDevice().openTab()
  for (let n = 100; n < 160; n += 1) await tab.add(aReply(`${n}`), aThread(`${n}`))
  const kept = idsOf(await tab.storage.transact((rows) => rows.list<Thread>('thread/')))
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([50, '110', '159'])
})

test('erasing everywhere leaves only the wish that the endpoint forgets what has a claim', async () => {
  const device = createDevice()
  const tab = device.openTab()
  await tab.add(aReply('waiting'), aThread('told', aClaim))
  await tab.add(aReply('other'), aThread('claimless'))
  await tab.storage.transact((rows) => rows.put('ledger', { device: 'x' }))
  expect(await eraseEverywhere(tab.storage, device.clock.now())).toBe(1)
  const [all, entries] = await tab.storage.transact((rows) =>
    Promise.all([rows.count(''), rows.list<{ body: string }>('entry/')]),
  )
  expect(all).toBe(1)
  expect(entries.map(({ body }) => JSON.parse(body))).toEqual([
    {
      kind: 'erase',
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      response: 'told',
      proof: 'proof',
      at: new Date(device.clock.now()).toISOString(),
    },
  ])
})

describe('a screenshot', () => {
  test('has room beside the 256 KiB of its entry, which holds no more for it', async () => {
    const tab = createDevice().openTab()
    expect(await tab.add(aScreenshot('a', 500_000))).toBe('on-disk')
    expect(await tab.add(aScreenshot('b', 500_000, 'w'.repeat(250_000)))).toBe('on-disk')
    expect(await tab.add(aScreenshot('c', 500_000, 'w'.repeat(270_000)))).toBe('nowhere')
    const pretended = '"attachments":['.repeat(20_000)
    expect(await tab.add(aScreenshot('d', 10, `${pretended}]`))).toBe('nowhere')
  })

  test('counts among the 5 MB of all entries', async () => {
    const tab = createDevice().openTab()
    for (let n = 0; n < 9; n += 1)
      expect(await tab.add(aScreenshot(`${n}`, 533_000))).toBe('on-disk')
    expect(await tab.add(aScreenshot('9', 533_000))).toBe('nowhere')
    expect(tab.$pending.get()).toBe(9)
  })

  test('travels in a request of its own, which does not claim to outlive the page', async () => {
    const sent: (readonly [readonly string[], boolean])[] = []
    const tab = createDevice().openTab({
      transport: async (entries, { keepalive }) => {
        sent.push([idsOf(entries), keepalive])
        return { status: 'delivered' }
      },
    })
    await tab.add(aReply('a'))
    await tab.add(aScreenshot('b', 533_000))
    await tab.add(aReply('c'))
    await tab.deliver(true)
    expect(sent).toEqual([
      [['a'], true],
      [['b'], false],
      [['c'], true],
    ])
  })
})
