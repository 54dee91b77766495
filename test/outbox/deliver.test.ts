import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/model/transport.ts'
import {
  type Behaviour,
  commitThenDestroy,
  type FaultServer,
  hang,
  ok,
  okSaying,
  resetAfterReading,
  startFaultServer,
  status,
} from '../helpers/fault-server.ts'
import { aReply, createDevice, idsOf } from './helpers/device.ts'
import { hidePage } from './helpers/page.ts'

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs

let server: FaultServer
let device: ReturnType<typeof createDevice>
let tab: ReturnType<typeof device.openTab>
const tabs: (typeof tab)[] = []

const openTab = (options?: Parameters<typeof device.openTab>[0]) => {
  const opened = device.openTab(options)
  tabs.push(opened)
  return opened
}

beforeEach(async () => {
  server = await startFaultServer()
  device = createDevice(server.url)
  tab = openTab()
})

afterEach(async () => {
  for (const one of tabs.splice(0)) one.delivery.stop()
  await server.close()
})

const sent = () => server.requests.map(({ entries }) => idsOf(entries))

/** Lets time pass, and then whatever it woke come to its end. */
const pass = async (ms: number) => {
  await device.clock.pass(ms)
  await tab.deliver()
}

describe('what was acknowledged', () => {
  test('leaves the outbox, and is told', async () => {
    expect(await tab.add(aReply('a'))).toBe('on-disk')
    expect([tab.$pending.get(), await tab.holds('a')]).toEqual([1, true])
    await tab.deliver()
    expect([tab.$pending.get(), await tab.holds('a')]).toEqual([0, false])
    expect(tab.told).toEqual([['delivered', { ids: ['a'] }]])
  })

  test('goes oldest first, in one request', async () => {
    for (const id of ['b', 'c', 'a']) await tab.add(aReply(id))
    await tab.deliver()
    expect(sent()).toEqual([['a', 'b', 'c']])
  })

  test('and was put in while a request was under way, is sent before deliver() resolves', async () => {
    await tab.add(aReply('a'))
    const first = tab.deliver()
    await server.arrived(1)
    await tab.add(aReply('b'))
    await Promise.all([first, tab.deliver(true)])
    expect([sent(), await tab.holds('b')]).toEqual([[['a'], ['b']], false])
  })
})

describe('a broken network', () => {
  test('keeps the entry, and delivers it once after', async () => {
    server.next(commitThenDestroy)
    await tab.add(aReply('a'))
    await tab.deliver()
    expect([tab.$pending.get(), tab.told]).toEqual([1, []])
    await pass(secondMs)
    expect([tab.$pending.get(), server.stored.size, server.copies('a')]).toEqual([0, 1, 2])
    expect(server.identical('a')).toBe(true)
  })

  test('paces repeats, also those of the next page; a new entry goes at once', async () => {
    server.next(resetAfterReading)
    await tab.add(aReply('a'))
    await tab.deliver()
    const next = openTab()
    await next.deliver()
    expect(sent()).toHaveLength(1)
    await next.add(aReply('b'))
    await next.deliver(true)
    expect(sent()).toEqual([['a'], ['a', 'b']])
  })

  test('is what a transport of the host’s own or a token that throws is taken for', async () => {
    const throwing = openTab({
      transport: () => {
        throw new Error('host')
      },
    })
    await throwing.add(aReply('a'))
    await throwing.deliver()
    expect([throwing.$pending.get(), throwing.told]).toEqual([1, []])
  })

  test('ends with the line: back online is a reason to go, not all at once', async () => {
    server.next(resetAfterReading, resetAfterReading, resetAfterReading)
    await tab.add(aReply('a'))
    for (let tries = 0; tries < 3; tries += 1) await tab.deliver(true)
    expect(sent()).toHaveLength(3)
    await tab.delivery.online(hourMs)
    // This clock draws the shortest pause.
    expect([sent().length, tab.$pending.get()]).toEqual([4, 0])
  })
})

describe('every retry', () => {
  test('sends the same bytes, however it is batched', async () => {
    server.next(resetAfterReading, status(503), status(413))
    await tab.add(aReply('a', '"[{ü\\'))
    await tab.add(aReply('b'))
    for (let tries = 0; tries < 4; tries += 1) await tab.deliver(true)
    expect(sent()).toEqual([['a', 'b'], ['a', 'b'], ['a', 'b'], ['a'], ['b']])
    for (const id of ['a', 'b']) expect(server.identical(id)).toBe(true)
  })
})

describe('a refusal', () => {
  /** Refuses every request of which something is true. */
  const refusing = (code: number, wrong: (ids: readonly string[]) => boolean): Behaviour => ({
    answer: async ({ read, request, response }) => {
      await read()
      response.writeHead(wrong(idsOf(request.entries)) ? code : 204).end()
    },
  })

  test.each(['a', 'd', 'h'])(
    'of one entry sets it aside and tells, and the others pass: %s',
    async (poison) => {
      server.always(refusing(422, (ids) => ids.includes(poison)))
      for (const id of 'abcdefgh') await tab.add(aReply(id))
      await tab.deliver()
      expect(tab.$pending.get()).toBe(0)
      expect(idsOf(await tab.rejected())).toEqual([poison])
      const delivered = tab.told.flatMap(([name, it]) => (name === 'delivered' ? it.ids : []))
      expect(delivered.toSorted().join('')).toBe('abcdefgh'.replace(poison, ''))
      expect(tab.told.filter(([name]) => name === 'rejected')).toEqual([
        ['rejected', { entry: aReply(poison), reason: `HTTP 422 from ${server.url}` }],
      ])
      expect(tab.told.filter(([name]) => name === 'error')).toMatchObject([
        ['error', { code: 'delivery-rejected' }],
      ])
      // A rejected entry is not acknowledged.
      expect(await tab.holds(poison)).toBe(true)
    },
  )

  test('of two that are fine alone rejects neither', async () => {
    server.always(refusing(413, (ids) => ids.length > 1))
    for (const id of 'abcd') await tab.add(aReply(id))
    await tab.deliver()
    expect([tab.$pending.get(), await tab.rejected()]).toEqual([0, []])
  })

  test('of one entry by its id leaves the rest of its batch delivered', async () => {
    server.next(
      okSaying((entries) => ({
        results: entries.map(({ id }) => ({
          id,
          status: id === 'b' ? 'rejected' : 'stored',
          ...(id === 'b' && { reason: 'no such notice' }),
        })),
      })),
    )
    for (const id of 'abc') await tab.add(aReply(id))
    await tab.deliver()
    expect(tab.told.slice(0, 2)).toEqual([
      ['delivered', { ids: ['a', 'c'] }],
      ['rejected', { entry: aReply('b'), reason: 'no such notice' }],
    ])
    expect(idsOf(await tab.rejected())).toEqual(['b'])
  })

  test('is remembered of the last 200', async () => {
    server.always(status(410))
    for (let n = 100; n < 360; n += 1) await tab.add(aReply(`${n}`))
    await tab.deliver()
    const kept = idsOf(await tab.rejected())
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, '160', '359'])
  })
})

describe('Retry-After', () => {
  test('is not undercut by a new entry, flush(), page hide or another page', async () => {
    server.next(status(503, { 'Retry-After': '60' }))
    await tab.add(aReply('a'))
    await tab.deliver()
    await tab.add(aReply('b'))
    await tab.deliver(true)
    hidePage()
    await openTab().deliver(true)
    await tab.delivery.online(hourMs)
    await device.clock.pass(59 * secondMs)
    expect(sent()).toEqual([['a']])
    await pass(secondMs)
    expect(sent()).toEqual([['a'], ['a', 'b']])
  })

  test('of one entry holds back that entry, and no other', async () => {
    server.next(
      okSaying((entries) => ({
        results: entries.map(({ id }) => ({ id, status: 'retry', afterSeconds: 600 })),
      })),
    )
    await tab.add(aReply('a'))
    await tab.deliver()
    await device.clock.pass(secondMs)
    await tab.add(aReply('b'))
    await tab.deliver(true)
    expect(sent()).toEqual([['a'], ['b']])
    await device.clock.pass(598 * secondMs)
    expect(sent()).toHaveLength(2)
    await pass(secondMs)
    expect([sent().at(-1), tab.$pending.get(), server.identical('a')]).toEqual([['a'], 0, true])
  })
})

describe('an endpoint that takes nothing', () => {
  test('is told of once, probed hourly and by the next page, and loses nothing', async () => {
    server.always(status(404))
    await tab.add(aReply('a'))
    await tab.deliver()
    await pass(hourMs - secondMs)
    expect(sent()).toHaveLength(1)
    await pass(secondMs)
    expect(sent()).toHaveLength(2)
    await openTab().deliver()
    expect(sent()).toHaveLength(3)
    expect(tab.told).toMatchObject([['error', { code: 'delivery-held' }]])
    server.always(ok)
    await tab.deliver(true)
    expect(tab.$pending.get()).toBe(0)
  })
})

describe('tabs', () => {
  test('send an entry once, whoever is asked', async () => {
    const other = openTab()
    await tab.add(aReply('a'))
    await Promise.all([tab.deliver(true), other.deliver(true)])
    expect(sent()).toEqual([['a']])
    expect(await other.holds('a')).toBe(false)
  })

  test('take over from one that is frozen, after 30 s', async () => {
    await tab.add(aReply('a'))
    await tab.storage.transact((rows) =>
      rows.put('lease', { tab: 'frozen', until: device.clock.now() + 30 * secondMs }),
    )
    await tab.deliver(true)
    await device.clock.pass(29 * secondMs)
    expect(sent()).toEqual([])
    await pass(secondMs)
    expect(sent()).toEqual([['a']])
  })

  test('do not believe a lease that ends in 10 years', async () => {
    await tab.storage.transact((rows) =>
      rows.put('lease', { tab: 'before', until: device.clock.now() + 10 * 365 * 24 * hourMs }),
    )
    await tab.add(aReply('a'))
    await tab.deliver()
    expect(tab.$pending.get()).toBe(0)
  })

  test('leave one that is slow its lease', async () => {
    server.next(hang)
    await tab.add(aReply('a'))
    const slow = tab.deliver()
    await server.arrived(1)
    const other = openTab()
    for (let waited = 0; waited < 5; waited += 1) {
      await device.clock.pass(20 * secondMs)
      await other.deliver(true)
    }
    expect(sent()).toHaveLength(1)
    tab.delivery.stop()
    await slow
  })
})

describe('a batch', () => {
  test('is of one person, and only the one who is here lends it a token', async () => {
    const signedIn = openTab({ tokens: { u_1: 'token-1' } })
    await signedIn.add(aReply('a', 'x', 'u_1'))
    await signedIn.add(aReply('b', 'x', 'u_2'))
    await signedIn.add(aReply('c'))
    await signedIn.deliver()
    expect(sent()).toEqual([['a'], ['b'], ['c']])
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      undefined,
      undefined,
    ])
  })

  test('has the token of the moment it is sent', async () => {
    const tokens = { u_1: 'old' }
    const signedIn = openTab({ tokens })
    server.next(status(401))
    await signedIn.add(aReply('a', 'x', 'u_1'))
    await signedIn.deliver()
    tokens.u_1 = 'new'
    await signedIn.deliver(true)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer old',
      'Bearer new',
    ])
  })

  test('may outlive its page unless it is a single large entry', async () => {
    const keepalives: [count: number, keepalive: boolean][] = []
    const delivered: Outcome = { status: 'delivered' }
    const own = openTab({
      transport: async (entries, { keepalive }) => {
        keepalives.push([entries.length, keepalive])
        return delivered
      },
    })
    const text = 'x'.repeat(20_000)
    for (const id of 'abc') await own.add(aReply(id, text))
    await own.add(aReply('d', 'x'.repeat(60_000)))
    await own.deliver()
    expect(keepalives).toEqual([
      [2, true],
      [1, true],
      [1, false],
    ])
  })

  test('holds at most 100 entries', async () => {
    for (let n = 100; n < 230; n += 1) await tab.add(aReply(`${n}`))
    await tab.deliver()
    expect(server.requests.map(({ entries }) => entries.length)).toEqual([100, 30])
  })
})

test('page hide tries before the pace does', async () => {
  server.next(status(503))
  await tab.add(aReply('a'))
  await tab.deliver()
  hidePage()
  await server.arrived(2)
  await tab.deliver()
  expect(tab.$pending.get()).toBe(0)
})

test('a damaged row stops nobody', async () => {
  await tab.storage.transact((rows) => {
    rows.put('entry/0', { id: '0', body: '{"id":"0",' })
    rows.put('entry/1', 'what is this')
  })
  await tab.add(aReply('a'))
  await tab.deliver()
  expect([sent(), await tab.holds('a')]).toEqual([[['a']], false])
})

test('stop() takes the attempt back, sets no timer, and leaves the entry', async () => {
  server.next(hang)
  await tab.add(aReply('a'))
  const attempt = tab.deliver()
  await server.arrived(1)
  tab.delivery.stop()
  await attempt
  expect([device.clock.waiting, await tab.holds('a')]).toEqual([0, true])
})
