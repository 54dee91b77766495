import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { openDevice } from '../../helpers/device.ts'
import { type Behaviour, commitThenDestroy, ok } from '../../helpers/fault-server.ts'
import { watch } from '../../helpers/witness.ts'
import { expectDurable, openTab, withinLease } from './steps.ts'

type Moment = 'put' | 'success' | 'complete'

/** Runs in the page: at this moment of storing an entry it stands still, and is killed. */
const dieAt = (moment: Moment) => {
  const put = IDBObjectStore.prototype.put
  // Nothing of the page goes on, the commit neither, until this is answered.
  const die = () => {
    const request = new XMLHttpRequest()
    request.open('GET', '/kill', false)
    request.send()
  }
  IDBObjectStore.prototype.put = function (...[value, key]) {
    const request = put.call(this, value, key)
    if (`${key}`.startsWith('entry/')) {
      if (moment === 'put') die()
      if (moment === 'success') request.addEventListener('success', die)
      if (moment === 'complete') this.transaction.addEventListener('complete', die)
    }
    return request
  }
}

describe('kill between put and complete', () => {
  test.each<[Moment, string]>([
    ['put', 'when the row is handed over'],
    ['success', 'when the row is taken, and not yet committed'],
    ['complete', 'at the very commit'],
  ])('%s: %s', async (moment) => {
    const device = openDevice()
    const site = await startDeliverySite({
      routes: {
        '/kill': (_, response) => {
          device.kill()
          response.end()
        },
      },
    })
    const before = await (await device.open()).newPage()
    await before.addInitScript(dieAt, moment)
    await before.goto(site.url)
    const closed = new Promise((resolve) => before.context().once('close', resolve))
    let thanked = false
    submit(before, 'Killed in the middle').then(
      () => {
        thanked = true
      },
      () => {},
    )
    await closed
    if (moment !== 'complete') expect(thanked).toBe(false)

    const { page, troubles } = await watch(await (await device.open()).newPage())
    await page.goto(site.url)
    await withinLease(() => flush(page)).toBe(0)
    await expectDurable({ ...site, page })
    const copies = site.endpoint.requests
      .flatMap(({ entries }) => entries)
      .filter((entry) => entry.kind === 'response' && entry.answers.text === 'Killed in the middle')
    // Before its commit it may be lost, since nobody was thanked; after it, never; and never twice.
    if (moment === 'complete') expect(copies).toHaveLength(1)
    else expect(copies.length).toBeLessThanOrEqual(1)
    expect(troubles).toEqual([])
  })
})

/** Stores the entries and never says so. */
const commitThenHang: Behaviour = { answer: async ({ commit }) => void (await commit()) }

describe("kill after the server's commit", () => {
  test.each<[string, Behaviour]>([
    ['whose answer never comes', commitThenHang],
    ['whose answer is cut off', commitThenDestroy],
  ])('%s: stored once, and every copy is the same', async (_, behaviour) => {
    const device = openDevice()
    const { url, endpoint } = await startDeliverySite()
    endpoint.always(behaviour)
    const before = await openTab(await device.open(), url)
    const { id } = await submit(before, 'Did it arrive?')
    await expect.poll(() => endpoint.stored.has(id)).toBe(true)
    device.kill()
    // Of its own accord Chromium sends a request again whose connection was cut.
    const unanswered = endpoint.copies(id)
    endpoint.always(ok)

    const page = await openTab(await device.open(), url)
    await withinLease(() => flush(page)).toBe(0)
    expect(endpoint.copies(id)).toBeGreaterThan(unanswered)
    expect([...endpoint.stored.keys()]).toEqual([id])
    expect(endpoint.identical(id)).toBe(true)
    const sent = endpoint.requests.length
    await page.reload()
    expect(await flush(page)).toBe(0)
    expect(endpoint.requests).toHaveLength(sent)
  })
})
