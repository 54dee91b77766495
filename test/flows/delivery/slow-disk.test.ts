import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { submit } from '../../helpers/delivery-site.ts'
import { status } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { errorsOf, firstPauseMs, paceOf, pass, pending, rowsOf, visit } from './visitor.ts'

const browser = shareBrowser()

/** Keeps the database busy, as another program may keep the disk; `window.letGo` ends it. */
const holdDisk = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('windchime-default')
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    const [table = ''] = request.result.objectStoreNames
    const store = request.result.transaction(table, 'readwrite').objectStore(table)
    let held = true
    const keepAlive = () => {
      if (held) store.get('none').onsuccess = keepAlive
    }
    keepAlive()
    Object.assign(window, {
      letGo: () => {
        held = false
        request.result.close()
      },
    })
  })

test('a disk that was slow once, when a repeat was due, does not end the repeats', async () => {
  const { endpoint, page } = await visit(browser)
  endpoint.next(status(503))
  const { id } = await submit(page, 'Patience')
  await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
  await rowsOf(page)
  await holdDisk(page)
  await page.clock.fastForward(firstPauseMs)
  // Longer than a step on the disk is waited for.
  await page.waitForTimeout(2000)
  await page.evaluate('letGo()')

  await pass(page, 2 * firstPauseMs)
  await expect.poll(() => pending(page)).toBe(0)
  expect([endpoint.stored.has(id), endpoint.copies(id)]).toEqual([true, 2])
})

test('a page that sleeps while the disk is at work does not take it for one that refuses', async () => {
  const { endpoint, page, visitor } = await visit(browser)
  await submit(page, 'Awake')
  await holdDisk(page)
  const receipt = submit(page, 'Asleep')
  await page.waitForTimeout(200)
  await page.clock.fastForward(3_600_000)
  await page.evaluate('letGo()')

  const { id, durable } = await receipt
  expect(durable).toBe(true)
  await expect.poll(() => endpoint.stored.has(id)).toBe(true)
  expect(errorsOf(visitor)).toEqual([])
})
