import { describe, expect, test } from 'vitest'
import { submit } from '../../helpers/delivery-site.ts'
import { ok, status } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { spareTexts, storedRows } from '../../helpers/stored-rows.ts'
import { expectDurable, expectUnharmed, openPerson, openTab, type Visit, visit } from './steps.ts'

const browser = shareBrowser()

describe('IndexedDB erased while open', () => {
  const byAnotherTab = async ({ person, url }: Visit) => {
    const other = await openTab(person, `${url}/feedback.json`)
    await other.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('windchime-default')
          request.onsuccess = resolve
          request.onerror = () => reject(request.error)
          request.onblocked = () => reject(new Error('A tab does not let go'))
        }),
    )
    await other.close()
  }

  const byBrowser =
    (storageTypes: string) =>
    async ({ person, page, url }: Visit) => {
      const session = await person.newCDPSession(page)
      await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes })
    }

  const visitAndLose = async (erase: (visit: Visit) => Promise<void>) => {
    const visited = await visit(await openPerson(browser))
    const { page, endpoint } = visited
    endpoint.always(status(503, { 'Retry-After': '3600' }))
    const { id } = await submit(page, 'This will be lost')
    // Nothing is under way any more.
    await expect.poll(() => storedRows(page)).toHaveProperty('pace')
    await erase(visited)
    endpoint.always(ok)
    return { ...visited, id }
  }

  const erasures: [string, (visit: Visit) => Promise<void>][] = [
    ['by deleteDatabase in another tab', byAnotherTab],
    ['by the browser', byBrowser('indexeddb')],
  ]

  test.each(erasures)(
    '%s: the page goes on, and what comes after is stored and delivered',
    async (_, erase) => {
      const visited = await visitAndLose(erase)
      await expectDurable(visited)
      expect(visited.endpoint.stored.size).toBe(1)
      await expectUnharmed(visited)
      await visited.page.reload()
      await expectDurable(visited)
      await expectUnharmed(visited)
    },
  )

  test.each(erasures)(
    '%s: the next page finds what is lost, tells of it once, and delivers it',
    async (_, erase) => {
      const visited = await visitAndLose(erase)
      const { page, told, endpoint, id } = visited
      expect(endpoint.stored.has(id)).toBe(false)
      await page.reload()
      await expect.poll(() => endpoint.stored.has(id)).toBe(true)
      expect(endpoint.identical(id)).toBe(true)
      expect(await told()).toEqual(['storage-erased'])
      await expect.poll(() => spareTexts(page)).toEqual([])
      await page.reload()
      await expectDurable(visited)
      expect(await told()).toEqual([])
      expect(endpoint.copies(id)).toBe(2)
    },
  )

  test('and forgotten: it does not come back', async () => {
    const visited = await visitAndLose(byBrowser('indexeddb'))
    const { page, endpoint, id } = visited
    await expect.poll(() => spareTexts(page)).toHaveLength(1)
    await page.evaluate('new Promise((done) => windchime("ready", (it) => it.forget().then(done)))')
    await expect.poll(() => spareTexts(page)).toEqual([])
    await page.reload()
    await expectDurable(visited)
    expect(endpoint.stored.has(id)).toBe(false)
  })

  test('with all that the site has stored: what comes after is stored and delivered', async () => {
    const visited = await visitAndLose(byBrowser('all'))
    await expectDurable(visited)
    await visited.page.reload()
    await expectDurable(visited)
    await expectUnharmed(visited)
  })
})
