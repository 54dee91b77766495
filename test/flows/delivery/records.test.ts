import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { ok, okSaying } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { putRows, storedKeys, storedRows } from '../../helpers/stored-rows.ts'
import { watch } from '../../helpers/witness.ts'
import { busy, openPerson, openTab, refusalOf } from './steps.ts'

const browser = shareBrowser()

const visit = async () => {
  const site = await startDeliverySite()
  const person = await openPerson(browser)
  /** A page of the site that our script is not on. */
  const bare = await openTab(person, `${site.url}/feedback.json`)
  return { ...site, ...(await watch(await person.newPage())), bare }
}

/** The database is a later version's: an answer goes past it, and it stays what it is. */
const expectLeftAlone = async (
  { page, bare, endpoint, told, troubles }: Awaited<ReturnType<typeof visit>>,
  text: string,
) => {
  const { id, durable } = await submit(page, text)
  expect(durable).toBe(false)
  expect(endpoint.stored.has(id)).toBe(true)
  expect(await told()).toContain('storage-unavailable')
  expect(troubles).toEqual([])
  expect(await bare.evaluate('indexedDB.databases()')).toEqual([
    { name: 'windchime-default', version: 2 },
  ])
}

/** A row as version 1 of this database writes it. */
const rowOf = (id: string, more = {}) => ({
  id,
  body: JSON.stringify({ kind: 'event', id, name: 'shown', prompt: 'any', at: '2026-11-22' }),
  ...more,
})

describe('one record of wrong type', () => {
  test.each<[string, string]>([
    ['a number', '7'],
    ['null', 'null'],
    ['nothing', 'undefined'],
    ['a text', '"{}"'],
    ['bytes', 'new ArrayBuffer(8)'],
    ['a list', '[]'],
    ['a date', 'new Date(0)'],
    ['without a body', '{ id: "x" }'],
    ['with a body that is not JSON', '{ id: "x", body: "not json" }'],
    ['with a body that is JSON, and no entry', '{ id: "x", body: "null" }'],
    ['with the body of another', '{ id: "x", body: \'{"kind":"event","id":"y"}\' }'],
  ])('%s: set aside and told once, and the others are delivered', async (_, value) => {
    const { url, endpoint, page, bare, told } = await visit()
    const others = JSON.stringify({ 'entry/1': rowOf('1'), 'entry/3': rowOf('3') })
    await putRows(bare, `{ ...${others}, 'entry/2': ${value} }`)
    await page.goto(url)
    const stored = () => [...endpoint.stored.keys()]
    await expect.poll(stored).toEqual(['1', '3'])
    await expect.poll(() => flush(page)).toBe(0)
    await expect.poll(() => storedKeys(page, 'entry/')).toEqual([])
    expect(await storedKeys(page, 'rejected/')).toHaveLength(1)
    expect(await told()).toEqual(['entry-unreadable'])

    await page.reload()
    const { id } = await submit(page, 'And on')
    await expect.poll(() => endpoint.stored.has(id)).toBe(true)
    expect(await told()).toEqual([])
  })

  test('many of them, before the others: they stop nobody', async () => {
    const { url, endpoint, page, bare } = await visit()
    const rows = Array.from({ length: 150 }, (_, index) => [`entry/1${index}`, index])
    const all = { ...Object.fromEntries(rows), 'entry/2': rowOf('2') }
    await putRows(bare, JSON.stringify(all))
    await page.goto(url)
    await expect.poll(() => endpoint.stored.has('2')).toBe(true)
    await expect.poll(() => flush(page)).toBe(0)
  })
})

describe('older and newer version side by side', () => {
  test('a database of a later version is left alone, and the page works through memory', async () => {
    const visited = await visit()
    const { url, endpoint, page, bare } = visited
    const later = `new Promise((resolve, reject) => {
      const request = indexedDB.open('windchime-default', 2)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('letters').put({ body: 'of later' }, 'entry/1')
        request.result.createObjectStore('rows').put({ body: 'of later' }, 'entry/1')
      }
      request.onsuccess = () => resolve(request.result.close())
      request.onerror = () => reject(request.error)
    })`
    await bare.evaluate(later)
    await page.goto(url)
    endpoint.always(busy)
    expect(await refusalOf(page, 'An old page')).toBe('not-saved')
    endpoint.always(ok)
    await expect.poll(() => endpoint.stored.size).toBe(1)
    await expectLeftAlone(visited, 'An old page, again')
    expect(await storedRows(bare)).toEqual({ 'entry/1': { body: 'of later' } })
  })

  test('rows with members and kinds of keys that only a later version knows survive', async () => {
    const { url, endpoint, page, bare } = await visit()
    const strange = {
      'future/1': { anything: [1, 2] },
      future: 7,
      'entries/1': rowOf('1'),
      'thread/0': { id: '0', ref: 'R-0000000', prompt: 'any', mood: 'later', notices: {} },
    }
    const row = rowOf('2', { priority: 'of later' })
    await putRows(bare, JSON.stringify({ ...strange, 'entry/2': row }))
    endpoint.always(
      okSaying((entries) => ({
        results: entries.map(({ id }) => ({ id, status: 'retry', afterSeconds: 1 })),
      })),
    )
    await page.goto(url)
    await expect
      .poll(async () => (await storedRows(bare))['entry/2'])
      .toMatchObject({
        ...row,
        notBefore: expect.any(Number),
      })
    endpoint.always(ok)
    await expect.poll(() => storedKeys(bare, 'entry/')).toEqual([])
    await submit(page, 'And on')
    await expect.poll(() => flush(page)).toBe(0)
    expect(await storedRows(bare)).toMatchObject(strange)
    expect(endpoint.identical('2')).toBe(true)
    expect(endpoint.requests.flatMap(({ entryTexts }) => entryTexts)).toContain(row.body)
  })

  test('a tab lets go of the database when a newer page upgrades it, and goes on', async () => {
    const visited = await visit()
    const { url, endpoint, page, bare } = visited
    await page.goto(url)
    expect((await submit(page, 'Of old')).durable).toBe(true)
    await expect.poll(() => endpoint.stored.size).toBe(1)
    const upgrade = `new Promise((resolve, reject) => {
      const request = indexedDB.open('windchime-default', 2)
      request.onblocked = () => reject(new Error('A tab does not let go'))
      request.onsuccess = () => resolve(request.result.close())
      request.onerror = () => reject(request.error)
    })`
    await bare.evaluate(upgrade)
    await expectLeftAlone(visited, 'Of old, still')
    expect(Object.keys(await storedRows(bare))).toContain('ledger')
  })
})
