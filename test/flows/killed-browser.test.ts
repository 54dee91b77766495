import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { startCollector } from '../../examples/collector/collector.ts'
import { startShop } from '../../examples/shop/shop.ts'
import { openProfile } from '../helpers/browser.ts'
import { kill } from '../helpers/kill.ts'
import { newFolder } from '../helpers/running-example.ts'
import { answer, order } from './steps.ts'

/** An endpoint that takes every request and never answers. */
const startHanging = async () => {
  const server = createServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

test('an answer that was thanked for survives the killing of the browser', async () => {
  const profile = newFolder()
  const hanging = await startHanging()
  const shop = await startShop({ port: 0, collectorUrl: hanging.url, sdkDir: 'dist' })
  const port = Number(new URL(shop.url).port)

  const before = await openProfile(profile)
  const page = await before.newPage()
  await order(page, shop.url)
  const ref = await answer(page, 'Coupon empties when I rotate')
  kill(profile)
  await before.close().catch(() => {})
  await Promise.all([shop.close(), hanging.close()])

  // The next morning: the same shop, the same browser, and a collector that answers.
  const collector = await startCollector({ port: 0, dataDir: newFolder(), teamToken: 'team' })
  onTestFinished(collector.close)
  const reopened = await startShop({ port, collectorUrl: collector.url, sdkDir: 'dist' })
  onTestFinished(reopened.close)
  const after = await openProfile(profile)
  onTestFinished(() => after.close())
  await (await after.newPage()).goto(reopened.url)

  const stored = async () => {
    const answered = await fetch(`${collector.url}/v1/responses`, {
      headers: { Authorization: 'Bearer team' },
    })
    const { responses } = (await answered.json()) as { responses: { ref: string }[] }
    return responses.map((response) => response.ref)
  }
  // The dead tab's lease ends after 30 seconds.
  await expect.poll(stored, { timeout: 50_000, interval: 500 }).toEqual([ref])
  await (await after.newPage()).goto(reopened.url)
  expect(await stored()).toEqual([ref])
}, 120_000)
