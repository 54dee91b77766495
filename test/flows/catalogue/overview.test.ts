import { expect, test } from 'vitest'
import { stateNames } from '../../../examples/catalogue/states.ts'
import { violations } from './checks/axe.ts'
import { openCatalogue } from './stage.ts'

const { withPage, url } = openCatalogue(1)

test('the overview shows each state in a frame of its own', () =>
  withPage(async (page) => {
    await page.goto(url())
    const frames = page.locator('iframe')
    expect(await frames.count()).toBe(stateNames.length)
    await frames.first().contentFrame().getByRole('dialog').waitFor()
    expect(await page.getByLabel('Language').locator('option').count()).toBe(22)
    expect(await violations(page)).toEqual([])
  }))

test('it is led by keyboard: one kind of state, in another language, on a narrow page', () =>
  withPage(async (page) => {
    await page.goto(url())
    await page.getByLabel('Show', { exact: true }).selectOption('Thanks')
    await page.getByLabel('Language').selectOption({ value: 'ar' })
    await page.getByLabel('Width').selectOption('320 px')
    await page.getByRole('button', { name: 'Show' }).press('Enter')
    await page.waitForURL(/kind=thanks.*width=320/)
    const frame = page.locator('iframe').first()
    await frame.contentFrame().getByText('شكرًا').first().waitFor()
    expect(await page.locator('iframe').count()).toBe(3)
    expect(await frame.evaluate(({ clientWidth }) => clientWidth)).toBe(320)
  }))
