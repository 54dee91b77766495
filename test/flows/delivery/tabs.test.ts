import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type DeliverySite, flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { after, type Behaviour, ok, okSaying, status } from '../../helpers/fault-server.ts'
import { leavePending } from '../../helpers/pending.ts'
import { openPeoplesBrowser } from '../../helpers/people.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { storedKeys } from '../../helpers/stored-rows.ts'
import { busy, expectDurable, openPerson, openTab, withinLease } from './steps.ts'

const browser = shareBrowser()

/** A behaviour that tells how many requests were under way at once. */
const counting = ({ answer }: Behaviour) => {
  let underWay = 0
  let most = 0
  const counted: Behaviour = {
    answer: async (exchange) => {
      underWay += 1
      most = Math.max(most, underWay)
      await answer(exchange)
      underWay -= 1
    },
  }
  return { counted, most: () => most }
}

/** Long enough that they need several requests. */
const letters = Array.from({ length: 20 }, (_, index) => `${index}: ${'many words '.repeat(1000)}`)

const roomy = {
  prompts: [
    { id: 'any', questions: [{ id: 'text', type: 'comment', title: 'Go on', maxLength: 20_000 }] },
  ],
}

/** Tabs that are opened at once on what another has left: all of it arrives, in one line. */
const expectOneLine = async (person: BrowserContext, site: DeliverySite, tabCount: number) => {
  const { url, endpoint } = site
  const receipts = await leavePending(person, site, letters)
  const before = receipts.map(({ id }) => endpoint.copies(id))
  const { counted, most } = counting(after(100, ok))
  endpoint.always(counted)
  const tabs = await Promise.all(Array.from({ length: tabCount }, () => openTab(person, url)))
  await expect.poll(() => endpoint.stored.size).toBe(receipts.length)
  // Whoever would send one again does it now.
  for (const tab of tabs) await expect.poll(() => flush(tab)).toBe(0)
  const copies = receipts.map(({ id }, index) => endpoint.copies(id) - Number(before[index]))
  expect(copies).toEqual(copies.map(() => 1))
  expect(receipts.filter(({ id }) => !endpoint.identical(id))).toEqual([])
  expect(most()).toBe(1)
}

describe('eight tabs restored together', () => {
  test('send what is pending in one line, each entry once', async () => {
    const site = await startDeliverySite({ config: roomy })
    await expectOneLine(await openPerson(browser), site, 8)
  })
})

describe('locks absent', () => {
  /** Runs before the page's own scripts. */
  const withoutLocks = () => Reflect.deleteProperty(Navigator.prototype, 'locks')

  test('three tabs send what is pending in one line, each entry once', async () => {
    const person = await openPerson(browser)
    await person.addInitScript(withoutLocks)
    const site = await startDeliverySite({ config: roomy })
    await expectOneLine(person, site, 3)
    expect(await (await openTab(person, site.url)).evaluate('navigator.locks')).toBeUndefined()
  })
})

describe('leader frozen mid-send', () => {
  const setFrozen = async (page: Page, frozen: boolean) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setWebLifecycleState', { state: frozen ? 'frozen' : 'active' })
    await session.detach()
  }

  /** Says of each entry that it should come again. */
  const later = okSaying((entries) => ({
    results: entries.map(({ id }) => ({ id, status: 'retry', afterSeconds: 1 })),
  }))

  test.each<[string, Behaviour]>([
    ['that it has it', ok],
    ['that it should come again', later],
    ['that it is busy', busy],
    ['that it refuses it', status(422)],
  ])(
    'a tab in front delivers; the answer comes after all, %s, and changes nothing',
    async (_, late) => {
      const { url, endpoint } = await startDeliverySite()
      const person = await openPeoplesBrowser()
      const leader = await openTab(person, url)
      let answerNow = () => {}
      const asked = new Promise<void>((resolve) => {
        answerNow = resolve
      })
      endpoint.next({ answer: (exchange) => asked.then(() => late.answer(exchange)) })
      const { id } = await submit(leader, 'Frozen on the way')
      await endpoint.arrived(1)
      const front = await openTab(person, 'about:blank')
      // Browsers freeze what has been hidden for minutes, not what a tab does as it is hidden.
      await expect.poll(() => leader.evaluate('document.visibilityState')).toBe('hidden')
      await storedKeys(leader, '')
      await setFrozen(leader, true)
      await front.goto(url)
      expect(await front.evaluate('document.visibilityState')).toBe('visible')
      await withinLease(() => endpoint.stored.has(id)).toBe(true)
      // The frozen tab stands in nobody's way.
      await expectDurable({ page: front, endpoint }, 'Meanwhile')
      await expect.poll(() => storedKeys(front, 'entry/')).toEqual([])

      answerNow()
      await setFrozen(leader, false)
      // A thing that it does only when it has come to itself.
      await expect.poll(() => flush(leader)).toBe(0)
      await submit(leader, 'Thawed')
      await expect.poll(() => endpoint.stored.size).toBe(3)
      await expect.poll(() => flush(leader)).toBe(0)
      expect(await storedKeys(front, 'entry/')).toEqual([])
      expect(await storedKeys(front, 'rejected/')).toEqual([])
      // Once by each tab, and no third time.
      expect(endpoint.copies(id)).toBe(2)
      expect(endpoint.identical(id)).toBe(true)
    },
  )
})
