import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { storedKeys } from '../../helpers/stored-rows.ts'
import { startCustomer } from './customer.ts'
import { anything, harmless, refused, wrongTypes } from './hostile-notices.ts'
import { aNotice } from './notices.ts'
import { linger, type Tab } from './site.ts'

const browser = shareBrowser()

/** Another one each time; with it a failure comes again. */
const seed = Date.now() % 1e9

const place = { anchor: '[data-feedback=search]' }

/** A customer who said something, a notice that is good, and all that goes wrong on the page. */
const startUnderAttack = async () => {
  const { site, device, tab, mine } = await startCustomer(browser)
  const happened: string[] = []
  tab.page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  device.on('page', (page) => happened.push(`opened: ${page.url()}`))
  const good = aNotice({ ...mine, id: 'n_good', place, text: { en: { title: 'All is well' } } })
  const expectUnharmed = async () => {
    await tab.run((feedback) => feedback.openHistory())
    await linger(tab)
    expect([...tab.troubles, ...happened]).toEqual([])
    expect(tab.page.url()).toBe(`${site.url}/`)
    expect(await tab.page.evaluate('Object.keys(Object.prototype).length')).toBe(0)
    expect(await tab.page.locator('img, svg, script:not([src])').count()).toBeLessThan(9)
  }
  return { site, tab, mine, good, expectUnharmed }
}

const goodOn = ({ page }: Tab) => page.getByRole('region', { name: 'All is well' })

describe('the good notice is shown beside one with', () => {
  test('what cannot be read, each of which is skipped and told', async () => {
    const { site, tab, mine, good, expectUnharmed } = await startUnderAttack()
    const all = Object.values(refused)
    site.publish(...all.map(([more]) => aNotice({ ...mine, ...more })), good)
    await tab.visit(site.url)
    await goodOn(tab).waitFor()
    const errors = await tab.errors()
    expect(errors.map(({ code }) => code)).toEqual(all.map(() => 'notice-invalid'))
    for (const [at, [, path]] of all.entries())
      expect(errors[at]?.path).toMatch(`notices[${at}].${path}`)
    await expectUnharmed()
  })

  test.each([
    ['a wrong type at every key', wrongTypes],
    [`anything at all (seed ${seed})`, (more: object) => anything(more, seed)],
  ])('%s', async (_, make) => {
    const { site, tab, mine, good, expectUnharmed } = await startUnderAttack()
    const notices = make(mine)
    site.publish(good, ...notices)
    await tab.visit(site.url)
    await goodOn(tab).waitFor()
    const errors = await tab.errors()
    expect(errors.length).toBeGreaterThan(20)
    for (const { code, path } of errors) {
      expect(code).toBe('notice-invalid')
      expect(path).toMatch(/^notices\[\d+\]\.\w/)
    }
    // What was let through is shown too, all of it.
    await tab.run((feedback) => feedback.$notice.get()?.dismiss())
    await expectUnharmed()
  })
})

describe('nothing happens to the page that shows', () => {
  test.each(Object.entries(harmless))('%s', async (_, more) => {
    const { site, tab, mine, expectUnharmed } = await startUnderAttack()
    const notice = aNotice({ ...mine, place: { anchor: '[data-feedback=coupon]' }, ...more })
    // As text, so that `__proto__` is a key like any other.
    site.putUp({ version: 1, notices: [notice] })
    await tab.visit(site.url)
    const rev = () => tab.run((feedback) => feedback.$history.get()[0]?.steps.length)
    await expect.poll(rev).toBe(2)
    await linger(tab)
    const link = tab.page.getByRole('link', { name: 'Read more' })
    for (const one of await link.all())
      expect(await one.getAttribute('href')).toMatch(/^https?:\/\//)
    const shown = await tab.run((feedback) => feedback.$notice.get()?.title)
    const { title } = Object.values(notice.text)[0] ?? {}
    if (shown !== undefined) expect(`${title}`.startsWith(shown)).toBe(true)
    await tab.run((feedback) => feedback.$notice.get()?.confirm('yes'))
    await expectUnharmed()
    expect(await storedKeys(tab.page, 'thread/')).toHaveLength(1)
  })
})

describe('an id that everything has', () => {
  test.each(['__proto__', 'constructor', 'toString'])('%s is told once', async (id) => {
    const { site, tab, mine, expectUnharmed } = await startUnderAttack()
    site.publish(aNotice({ ...mine, id, place }))
    await tab.visit(site.url)
    const shown = () => tab.run((feedback) => feedback.$notice.get()?.title)
    await expect.poll(shown).toBe('The coupon box keeps your code')
    await tab.page.getByRole('button', { name: 'Dismiss' }).click()
    await linger(tab)
    await tab.visit(site.url)
    await linger(tab)
    expect(await shown()).toBeUndefined()
    await expectUnharmed()
  })
})
