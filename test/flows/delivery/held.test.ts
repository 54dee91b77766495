import { expect, onTestFinished, test } from 'vitest'
import { flush, submit } from '../../helpers/delivery-site.ts'
import { hang, okPlain, redirect, startFaultServer, status } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { errorsOf, paceOf, pending, rowsOf, visit } from './visitor.ts'

const browser = shareBrowser()

const hourMs = 3_600_000

test.each([302, 307, 308])(
  'a redirect (%i): held, reported once, probed at the next page load, and the other origin never gets it',
  async (code) => {
    const elsewhere = await startFaultServer()
    onTestFinished(elsewhere.close)
    const { endpoint, page, visitor } = await visit(browser)
    endpoint.always(redirect(elsewhere.url, code))
    const { id } = await submit(page, 'Do not pass on')
    await expect.poll(() => errorsOf(visitor)).toEqual(['delivery-held'])
    const { nextAt = 0 } = (await paceOf(page)) ?? {}
    expect(nextAt - Date.now()).toBeGreaterThan(hourMs - 60_000)

    expect(await flush(page)).toBe(1)
    expect(endpoint.requests).toHaveLength(2)
    await page.reload()
    await expect.poll(() => endpoint.requests.length).toBeGreaterThan(2)
    await expect.poll(async () => (await rowsOf(page)).lease).toBeUndefined()
    expect(errorsOf(visitor)).toEqual(['delivery-held'])

    endpoint.always(okPlain)
    await page.reload()
    await expect.poll(() => endpoint.stored.has(id)).toBe(true)
    await expect.poll(() => pending(page)).toBe(0)
    expect([elsewhere.requests, elsewhere.preflights]).toEqual([[], []])
  },
)

test('what is held is probed by the next page also where the page before died while sending', async () => {
  const { url, endpoint, page, visitor } = await visit(browser)
  endpoint.next(status(403), hang)
  const { id } = await submit(page, 'Locked out')
  await expect.poll(() => errorsOf(visitor)).toEqual(['delivery-held'])
  flush(page).catch(() => {})
  await endpoint.arrived(2)
  await page.close()
  const next = await visitor.open(url)
  await expect.poll(() => pending(next)).toBe(0)
  expect(endpoint.stored.has(id)).toBe(true)
})
