import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { type App, does, failuresOf, flush, shareApp, stateOf, submit } from './app.ts'
import { firstPauseMs, paceOf, pass, rowsOf, timeOf } from './visitor.ts'

const visit = shareApp(shareBrowser())

const secondMs = 1000

describe('the transport option with each outcome', () => {
  test('delivered: the entry is gone, and it is told', async () => {
    const { page, troubles } = await visit()
    const { id } = await submit(page, 'Good')
    await expect.poll(() => stateOf(page)).toMatchObject({ pending: 0, ids: [[id]] })
    expect((await stateOf(page)).told).toEqual([['delivered', [id]]])
    expect(troubles).toEqual([])
  })

  test('retry: the entry is kept, and goes again in its time', async () => {
    const { page } = await visit()
    await does(page, () => ({ status: 'retry' }))
    const { id } = await submit(page, 'Later')
    await expect.poll(() => failuresOf(page)).toBe(1)
    await does(page, () => ({ status: 'delivered' }))
    await pass(page, firstPauseMs)
    await expect.poll(() => stateOf(page)).toMatchObject({ pending: 0, ids: [[id], [id]] })
    const { bodies } = await stateOf(page)
    expect(bodies[1]).toBe(bodies[0])
  })

  test('retry afterSeconds: nothing goes before, not even by flush()', async () => {
    const { page } = await visit()
    await does(page, () => ({ status: 'retry', afterSeconds: 120 }))
    await submit(page, 'Much later')
    await expect.poll(() => failuresOf(page)).toBe(1)
    await does(page, () => ({ status: 'delivered' }))
    await pass(page, 115 * secondMs)
    expect(await flush(page)).toBe(1)
    expect((await stateOf(page)).ids).toHaveLength(1)
    await pass(page, 66 * secondMs)
    await expect.poll(async () => (await stateOf(page)).pending).toBe(0)
  })

  test('held: the entry is kept, and it is reported once', async () => {
    const { page } = await visit()
    await does(page, () => ({ status: 'held', reason: 'queue closed' }))
    await submit(page, 'Whenever')
    await expect.poll(async () => (await stateOf(page)).told).toEqual([['error', 'delivery-held']])
    expect(await flush(page)).toBe(1)
    const { told, ids } = await stateOf(page)
    expect([told.length, ids.length]).toEqual([1, 2])
    await does(page, () => ({ status: 'delivered' }))
    expect(await flush(page)).toBe(0)
  })

  test('rejected: a batch is halved, the one bad entry is set aside, and the others pass', async () => {
    const { page } = await visit()
    await does(page, () => ({ status: 'retry' }))
    const ids: string[] = []
    for (const text of ['one', 'BAD', 'three']) ids.push((await submit(page, text)).id)
    await does(page, () => {
      const { attempts } = window as unknown as App
      const bad = JSON.stringify(attempts.at(-1)?.entries).includes('BAD')
      return bad ? { status: 'rejected', reason: 'not in our language' } : { status: 'delivered' }
    })
    expect(await flush(page)).toBe(0)
    const { told } = await stateOf(page)
    expect(told).toContainEqual(['rejected', ids[1]])
    const delivered = told.flatMap(([name, what]) => (name === 'delivered' ? (what as []) : []))
    expect(delivered.toSorted()).toEqual([ids[0], ids[2]].toSorted())
    const rows = Object.entries(await rowsOf(page)).filter(([key]) => key.startsWith('rejected/'))
    expect(rows).toMatchObject([[`rejected/${ids[1]}`, { reason: 'not in our language' }]])
  })

  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('host')
      },
    ],
    ['rejects', () => Promise.reject(new Error('host'))],
    ['says nothing', () => undefined],
    ['says what is no outcome', () => ({ status: 'fine', results: null })],
  ])('a transport that %s: a failed attempt, and the entry is kept', async (_, next) => {
    const { page, troubles } = await visit()
    await does(page, next)
    const { id } = await submit(page, 'Keep me')
    await expect.poll(() => failuresOf(page)).toBe(1)
    expect(await stateOf(page)).toMatchObject({ pending: 1, told: [], ids: [[id]] })
    const waitMs = ((await paceOf(page))?.nextAt ?? 0) - (await timeOf(page))
    expect(waitMs).toBeLessThanOrEqual(firstPauseMs)
    await does(page, () => ({ status: 'delivered' }))
    await pass(page, firstPauseMs)
    await expect.poll(() => stateOf(page)).toMatchObject({ pending: 0, ids: [[id], [id]] })
    expect(troubles).toEqual([])
  })

  test('a transport that never settles: given up at its time limit, and the entry is kept', async () => {
    const { page } = await visit()
    await does(page, () => new Promise(() => {}))
    const { id } = await submit(page, 'Anybody?')
    await expect.poll(async () => (await stateOf(page)).ids).toEqual([[id]])
    await pass(page, 9 * secondMs)
    expect((await stateOf(page)).aborted).toEqual([false])
    await does(page, () => ({ status: 'delivered' }))
    await pass(page, 2 * secondMs)
    await expect.poll(() => failuresOf(page)).toBe(1)
    expect(await stateOf(page)).toMatchObject({ pending: 1, aborted: [true] })
    await pass(page, firstPauseMs)
    await expect.poll(() => stateOf(page)).toMatchObject({ pending: 0, ids: [[id], [id]] })
  })
})
