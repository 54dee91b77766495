import { describe, expect, test } from 'vitest'
import { flush, submit } from '../../helpers/delivery-site.ts'
import { type Behaviour, status } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { rowsOf, visit } from './visitor.ts'

const browser = shareBrowser()

describe('a refusal', () => {
  /** Refuses a batch whole where something is true of it. */
  const unless = (code: number, isWrong: (ids: readonly string[]) => boolean): Behaviour => ({
    answer: async (exchange) => {
      await exchange.read()
      const wrong = isWrong(exchange.request.entries.map(({ id }) => id))
      await status(wrong ? code : 204).answer({ ...exchange, read: async () => {} })
    },
  })

  test('413 at two and fine at one: each goes alone, and none is rejected', async () => {
    const { endpoint, page, told } = await visit(browser)
    endpoint.always(status(503))
    const receipts = [await submit(page, 'One'), await submit(page, 'Two')]
    await flush(page)
    const before = endpoint.requests.length
    endpoint.always(unless(413, ({ length }) => length > 1))
    expect(await flush(page)).toBe(0)
    const sizes = endpoint.requests.slice(before).map(({ entries }) => entries.length)
    expect(sizes).toEqual([2, 1, 1])
    expect(told.map(([name]) => name)).not.toContain('rejected')
    for (const { id } of receipts) expect(endpoint.identical(id)).toBe(true)
  })

  test('one poison entry first: it is set aside and told, and the others are delivered', async () => {
    const { endpoint, page, told } = await visit(browser)
    endpoint.always(status(503))
    const ids: string[] = []
    for (const text of ['Poison', 'b', 'c', 'd', 'e']) ids.push((await submit(page, text)).id)
    await flush(page)
    const [poison, ...others] = ids
    endpoint.always(unless(400, (batch) => batch.includes(`${poison}`)))
    expect(await flush(page)).toBe(0)
    const tellings = (wanted: string) => told.filter(([name]) => name === wanted)
    expect(tellings('rejected')).toMatchObject([
      ['rejected', { entry: { id: poison, answers: { text: 'Poison' } } }],
    ])
    expect(
      tellings('delivered')
        .flatMap(([, { ids }]) => ids)
        .toSorted(),
    ).toEqual(others)
    const rows = await rowsOf(page)
    const kept = Object.keys(rows).filter((key) => /^(entry|rejected)\//.test(key))
    expect(kept).toEqual([`rejected/${poison}`])
    expect(rows[`rejected/${poison}`]).toMatchObject({ body: expect.stringContaining('Poison') })
  })
})
