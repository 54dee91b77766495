import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { pass } from '../delivery/visitor.ts'
import {
  asksNothingOn,
  asksOn,
  call,
  close,
  dayMs,
  leaveThanks,
  minuteMs,
  openPeerSite,
  passDays,
  shownTo,
} from './peers.ts'
import { answer, dialog, refusing, staysSilent, track } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()

const lunch = { triggers: [{ event: 'lunch' }] }
const dinner = { triggers: [{ event: 'dinner' }] }
const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))

describe('it shows all the time', () => {
  test('the cool-down is kept for each survey, instead of for all', async () => {
    const config = { quiet: { betweenPromptsDays: 14, perVisit: 99 } }
    const site = await openPeerSite(newPerson, [lunch, dinner], { config })
    const [tab, older] = [await site.open('/a'), await site.open('/b')]
    await asksOn(tab, 'lunch')
    await close(tab)
    await asksNothingOn(tab, 'dinner')
    await asksNothingOn(older, 'dinner')
    await tab.reload()
    await asksNothingOn(tab, 'dinner')
    await tab.goto(`${site.url}/b`)
    await asksNothingOn(tab, 'dinner')
    expect(await refusing(tab, 'p1')).toEqual(['quiet', 'trigger'])
    await passDays(tab, 13.9)
    await asksNothingOn(tab, 'dinner')
    await passDays(tab, 0.2)
    await asksOn(tab, 'dinner')
    expect(await shownTo(tab)).toEqual(['p0', 'p1'])
  })

  test('two surveys at the same moment: the second takes the place of the first', async () => {
    const site = await openPeerSite(newPerson, [lunch, dinner])
    const tab = await site.open()
    await tab.evaluate('windchime("track", "lunch"), windchime("track", "dinner")')
    await dialog(tab).waitFor()
    await tab.waitForTimeout(2500)
    expect(await shownTo(tab)).toEqual(['p0'])
    await close(tab)
    await expect.poll(() => shownTo(tab)).toEqual(['p0', 'p1'])
  })

  test('one event in two tabs: both ask, or the second asks when the first is closed', async () => {
    const site = await openPeerSite(newPerson, [lunch])
    const tabs = [await site.open('/a'), await site.open('/b')] as const
    await Promise.all(tabs.map((tab) => track(tab, 'lunch')))
    await expect.poll(async () => (await shownTo(tabs[0])).length).toBe(1)
    const asking = (await dialog(tabs[0]).count()) ? tabs[0] : tabs[1]
    await dialog(asking).waitFor()
    await close(asking)
    await Promise.all(tabs.map((tab) => staysSilent(tab, 3000)))
    expect(await shownTo(tabs[0])).toEqual(['p0'])
  })
})

describe('the sample is drawn again at each trigger', () => {
  const prompts = times(12, (at) => ({
    sample: { rate: 0.5 },
    frequency: { everyDays: 1 },
    triggers: [{ event: `e${at}` }],
  }))
  const all = prompts.map((_, at) => at)

  /** Those of the prompts in whose sample the person is, as `0` and `1`. */
  const drawn = async (tab: Page) => {
    const out = await Promise.all(
      all.map(async (at) => (await refusing(tab, `p${at}`)).includes('sample')),
    )
    return out.map((one) => Number(!one)).join('')
  }

  test('outside stays outside over 50 signals, 5 pages and two tabs; inside stays inside', async () => {
    const site = await openPeerSite(newPerson, prompts)
    const tabs = [await site.open('/a'), await site.open('/b')]
    const before = await drawn(tabs[0] as Page)
    const [outside, inside] = [before.indexOf('0'), before.indexOf('1')]
    expect([outside, inside]).not.toContain(-1)
    for (const _ of times(5, Number))
      for (const tab of tabs) {
        await tab.reload()
        await tab.evaluate(`for (let i = 0; i < 5; i++) windchime("track", "e${outside}")`)
        await tab.waitForTimeout(400)
        expect(await drawn(tab)).toBe(before)
      }
    await Promise.all(tabs.map((tab) => staysSilent(tab)))
    expect(await shownTo(tabs[0] as Page)).toEqual([])
    await asksOn(tabs[1] as Page, `e${inside}`)
  })

  test('who was identified falls on the same side on every device, and on the device’s own after', async () => {
    const site = await openPeerSite(newPerson, prompts)
    const phone = await site.open()
    const laptop = await (await newPerson()).newPage()
    await laptop.goto(site.url)
    const anonymous = await drawn(phone)
    const sides: string[] = []
    for (const id of ['u_1', 'u_2', 'u_3']) {
      await call(phone, 'identify', { id })
      await call(laptop, 'identify', { id })
      sides.push(await drawn(phone))
      expect(await drawn(laptop)).toBe(sides.at(-1))
    }
    expect(new Set(sides).size).toBe(3)
    const [outside, inside] = [sides[2]?.indexOf('0'), sides[2]?.indexOf('1')]
    for (const tab of [phone, laptop]) {
      await asksNothingOn(tab, `e${outside}`)
      await asksOn(tab, `e${inside}`)
    }
    await call(phone, 'logout')
    expect(await drawn(phone)).toBe(anonymous)
    await laptop.context().close()
  })

  test('redrawDays: the same for so many days, and drawn anew after', async () => {
    const redrawn = prompts.map((prompt) => ({ ...prompt, sample: { rate: 0.5, redrawDays: 30 } }))
    const site = await openPeerSite(newPerson, redrawn)
    // Periods are counted from 1970.
    await site.person.clock.setSystemTime(690 * 30 * dayMs + dayMs)
    const tab = await site.open()
    await call(tab, 'identify', { id: 'u_1' })
    const before = await drawn(tab)
    await passDays(tab, 28)
    expect(await drawn(tab)).toBe(before)
    await passDays(tab, 2)
    expect(await drawn(tab)).not.toBe(before)
  })
})

describe('shown again although it was answered', () => {
  test('after a reload, in a tab that was open before, as the same person again, a year later', async () => {
    const site = await openPeerSite(newPerson, [lunch])
    const [tab, older] = [await site.open('/a'), await site.open('/b')]
    await call(tab, 'identify', { id: 'u_1' })
    await asksOn(tab, 'lunch')
    await answer(tab)
    await leaveThanks(tab)
    await asksNothingOn(tab, 'lunch')
    await asksNothingOn(older, 'lunch')
    await tab.reload()
    await asksNothingOn(tab, 'lunch')
    await call(tab, 'identify', { id: 'u_1' })
    await asksNothingOn(tab, 'lunch')
    await call(tab, 'logout')
    await asksNothingOn(tab, 'lunch')
    await call(tab, 'identify', { id: 'u_1' })
    await asksNothingOn(tab, 'lunch')
    await passDays(tab, 400)
    await asksNothingOn(tab, 'lunch')
    expect(await refusing(tab)).toEqual(['frequency', 'trigger'])
  })

  test('in a tab that had to wait while the first was asking', async () => {
    const site = await openPeerSite(newPerson, [lunch])
    const [tab, other] = [await site.open('/a'), await site.open('/b')]
    await asksOn(tab, 'lunch')
    await track(other, 'lunch')
    await answer(tab)
    await leaveThanks(tab)
    await staysSilent(other, 3000)
    expect(await shownTo(tab)).toEqual(['p0'])
  })

  test('with per: once for each value, and no more', async () => {
    const orders = { triggers: [{ event: 'order' }], frequency: { per: 'event.orderId' } }
    const site = await openPeerSite(newPerson, [orders])
    const [tab, older] = [await site.open('/a'), await site.open('/b')]
    for (const orderId of ['A-1', 'A-2']) {
      await asksOn(tab, 'order', { orderId })
      await answer(tab)
      await leaveThanks(tab)
    }
    for (const orderId of ['A-1', 'A-2']) {
      await asksNothingOn(tab, 'order', { orderId })
      await asksNothingOn(older, 'order', { orderId })
    }
    await passDays(tab, 400)
    await asksNothingOn(tab, 'order', { orderId: 'A-1' })
    await asksOn(older, 'order', { orderId: 'A-3' })
  })

  test('which the person had opened by hand', async () => {
    const site = await openPeerSite(newPerson, [lunch])
    const tab = await site.open()
    await call(tab, 'show', 'p0')
    await answer(tab)
    await leaveThanks(tab)
    await asksNothingOn(tab, 'lunch')
  })

  test('because the device’s clock was put right, a minute back, while the question stood there', async () => {
    const site = await openPeerSite(newPerson, [lunch])
    const tab = await site.open()
    await asksOn(tab, 'lunch')
    const now = (await tab.evaluate('Date.now()')) as number
    await site.person.clock.setSystemTime(now - minuteMs)
    await answer(tab)
    await leaveThanks(tab)
    await passDays(tab, 31)
    await asksNothingOn(tab, 'lunch')
  })

  test('everyDays: again so long after the last answer, and not before', async () => {
    const site = await openPeerSite(newPerson, [{ ...lunch, frequency: { everyDays: 10 } }])
    const tab = await site.open()
    await asksOn(tab, 'lunch')
    await answer(tab)
    await leaveThanks(tab)
    await passDays(tab, 5)
    await call(tab, 'show', 'p0')
    await answer(tab, '2 stars')
    await leaveThanks(tab)
    await passDays(tab, 9.9)
    await asksNothingOn(tab, 'lunch')
    await passDays(tab, 0.2)
    await asksOn(tab, 'lunch')
  })
})

describe('closed once, and gone for ever; or never gone', () => {
  const never = "Don't ask me again"

  test('it comes again after 30 days, three times in all, and then never', async () => {
    const site = await openPeerSite(newPerson, [lunch])
    const tab = await site.open()
    const offered: number[] = []
    for (const _ of times(3, Number)) {
      await asksOn(tab, 'lunch')
      offered.push(await tab.getByRole('button', { name: never }).count())
      await close(tab)
      await passDays(tab, 29.9)
      await asksNothingOn(tab, 'lunch')
      await passDays(tab, 0.2)
    }
    expect(offered).toEqual([0, 0, 1])
    await asksNothingOn(tab, 'lunch')
    await passDays(tab, 400)
    await tab.reload()
    await asksNothingOn(tab, 'lunch')
    expect(await shownTo(tab)).toEqual(['p0', 'p0', 'p0'])
  })

  test('who said "Don’t ask me again" is not asked again, but may still open it', async () => {
    const again = { frequency: { everyDays: 60 } }
    const site = await openPeerSite(
      newPerson,
      [
        { ...lunch, ...again },
        { ...dinner, ...again },
      ],
      {
        body: '<button data-windchime-open="p0">Rate lunch</button>',
      },
    )
    const tab = await site.open()
    for (const last of [false, false, true]) {
      await asksOn(tab, 'lunch')
      await close(tab, last ? never : 'Close')
      await asksOn(tab, 'dinner')
      await close(tab)
      await passDays(tab, 31)
    }
    await passDays(tab, 31)
    await asksNothingOn(tab, 'lunch')
    await asksOn(tab, 'dinner')
    await close(tab)
    await passDays(tab, 400)
    await tab.reload()
    // Its timers stand still after such a jump.
    await tab.clock.runFor(2000)
    await asksNothingOn(tab, 'lunch')
    await call(tab, 'show', 'p0')
    await dialog(tab).waitFor()
    await close(tab)
    await tab.getByRole('button', { name: 'Rate lunch' }).click()
    await dialog(tab).waitFor()
    await close(tab)
    await asksNothingOn(tab, 'lunch')
  })
})

describe('asked on another device', () => {
  const daysAgo = async (tab: Page, days: number) =>
    new Date(((await tab.evaluate('Date.now()')) as number) - days * dayMs).toISOString()

  test('what was asked there ten days ago is not asked here before 20 more have passed', async () => {
    const site = await openPeerSite(newPerson, [lunch])
    const tab = await site.open()
    const asked = { p0: await daysAgo(tab, 10) }
    await call(tab, 'identify', { id: 'u_1', asked })
    await asksNothingOn(tab, 'lunch')
    await passDays(tab, 19.9)
    await asksNothingOn(tab, 'lunch')
    await passDays(tab, 0.2)
    await asksOn(tab, 'lunch')
  })

  test('for each value where it is asked for each', async () => {
    const orders = { triggers: [{ event: 'order' }], frequency: { per: 'event.orderId' } }
    const site = await openPeerSite(newPerson, [orders])
    const tab = await site.open()
    await call(tab, 'identify', { id: 'u_1', asked: { 'p0/A-1': await daysAgo(tab, 1) } })
    await asksNothingOn(tab, 'order', { orderId: 'A-1' })
    await asksOn(tab, 'order', { orderId: 'A-2' })
  })

  test('it is one of the three times', async () => {
    const site = await openPeerSite(newPerson, [lunch])
    const tab = await site.open()
    await asksOn(tab, 'lunch')
    await close(tab)
    await passDays(tab, 40)
    await call(tab, 'identify', { id: 'u_1', asked: { p0: await daysAgo(tab, 0) } })
    await asksNothingOn(tab, 'lunch')
    await passDays(tab, 31)
    await asksOn(tab, 'lunch')
    await close(tab)
    await passDays(tab, 31)
    await asksNothingOn(tab, 'lunch')
  })
})

describe('one prompt a visit', () => {
  const config = { quiet: { betweenPromptsDays: 0, perVisit: 1 } }

  test('a new visit begins after 30 idle minutes, and only then another prompt', async () => {
    const site = await openPeerSite(newPerson, [lunch, dinner], { config })
    const tab = await site.open('/a')
    await asksOn(tab, 'lunch')
    await close(tab)
    await asksNothingOn(tab, 'dinner')
    for (const path of ['/b', '/a', '/b']) {
      await pass(tab, 29 * minuteMs)
      await tab.goto(site.url + path)
      await asksNothingOn(tab, 'dinner')
    }
    expect(await refusing(tab, 'p1')).toEqual(['visit', 'trigger'])
    await pass(tab, 31 * minuteMs)
    await tab.goto(`${site.url}/a`)
    await asksOn(tab, 'dinner')
  })

  test('also for who left the page open meanwhile, and comes back to it', async () => {
    const site = await openPeerSite(newPerson, [lunch, dinner], { config })
    const tab = await site.open('/a')
    await asksOn(tab, 'lunch')
    await close(tab)
    await pass(tab, 31 * minuteMs)
    await asksOn(tab, 'dinner')
  })

  test('an hour of work on one page is one visit', async () => {
    const site = await openPeerSite(newPerson, [lunch, dinner], {
      config,
      body: '<button>Work</button>',
    })
    const tab = await site.open('/a')
    await asksOn(tab, 'lunch')
    await close(tab)
    for (const path of ['/b', '/a', '/b', '/a']) {
      await pass(tab, 15 * minuteMs)
      await tab.getByRole('button', { name: 'Work' }).click()
      await tab.evaluate(`history.pushState({}, '', '${path}')`)
      await track(tab, 'worked')
      await tab.waitForTimeout(300)
    }
    await tab.reload()
    await asksNothingOn(tab, 'dinner')
  })
})

describe('opened by the person, and counted as asked', () => {
  test('by a button, by show() and by a link: nothing of it counts', async () => {
    const site = await openPeerSite(newPerson, [{ ...lunch, link: true }, dinner], {
      config: { quiet: { betweenPromptsDays: 14, perVisit: 1 } },
      body: '<button data-windchime-open="p0">Rate lunch</button>',
    })
    const tab = await site.open('/a')
    const opened = async () => {
      await dialog(tab).waitFor()
      await close(tab)
      expect(await refusing(tab, 'p0')).toEqual(['trigger'])
      expect(await refusing(tab, 'p1')).toEqual(['trigger'])
    }
    for (const _ of times(3, Number)) {
      await tab.getByRole('button', { name: 'Rate lunch' }).click()
      await opened()
    }
    await call(tab, 'show', 'p0')
    await opened()
    await tab.evaluate('location.hash = "#windchime=p0&score=4"')
    await opened()
    await tab.reload()
    await asksOn(tab, 'lunch')
    expect(await tab.getByRole('button', { name: "Don't ask me again" }).count()).toBe(0)
  })
})

describe('the device’s clock is set back a year, and forward again', () => {
  test('nothing is asked all the time, and it is asked again when its days are over', async () => {
    const eager = { ...lunch, ignoreQuiet: true }
    const site = await openPeerSite(newPerson, [eager, dinner], {
      config: { quiet: { betweenPromptsDays: 14, perVisit: 99 } },
    })
    const tab = await site.open('/a')
    const now = (await tab.evaluate('Date.now()')) as number
    await asksOn(tab, 'lunch')
    await close(tab)
    for (const time of [now - 365 * dayMs, now - 364 * dayMs, now + dayMs, now - 365 * dayMs]) {
      await pass(tab, 0)
      await site.person.clock.setSystemTime(time)
      await asksNothingOn(tab, 'lunch')
      await tab.reload()
      await asksNothingOn(tab, 'lunch')
      await asksNothingOn(tab, 'dinner')
    }
    await pass(tab, 0)
    await site.person.clock.setSystemTime(now + 31 * dayMs)
    await tab.reload()
    await asksOn(tab, 'lunch')
    await close(tab)
    expect(await shownTo(tab)).toEqual(['p0', 'p0'])
  })

  test('a first prompt that comes while the clock is wrong does not come again at each change', async () => {
    const site = await openPeerSite(newPerson, [{ ...lunch, ignoreQuiet: true }])
    const tab = await site.open('/a')
    const now = (await tab.evaluate('Date.now()')) as number
    for (const time of [now - 365 * dayMs, now, now - 365 * dayMs + dayMs, now + dayMs]) {
      await pass(tab, 0)
      await site.person.clock.setSystemTime(time)
      await tab.reload()
      await track(tab, 'lunch')
      await tab.waitForTimeout(1200)
      if (await dialog(tab).count()) await close(tab)
    }
    expect((await shownTo(tab)).length).toBeLessThanOrEqual(2)
  })
})
