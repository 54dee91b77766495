import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, refusing, responses, staysSilent } from '../asking/site.ts'
import { linesFor, openExample, pick, press, write } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()

const prices = {
  paths: ['/pricing', '/'],
  body: '<p style="height:4000px">Plans</p>',
}

test('leaving-prices: as the mouse leaves by the top, with words of their own', async () => {
  const site = await openExample(newPerson, 'leaving-prices', prices)
  const tab = await site.open()
  await tab.mouse.wheel(0, 3500)
  await tab.mouse.move(300, 300)
  await staysSilent(tab)
  await tab.mouse.move(300, 2)
  await tab.mouse.move(300, -5)
  await tab.getByRole('dialog', { name: 'What keeps you from starting today?' }).waitFor()
  const offered = await tab
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.textContent))
  expect(offered.at(-1)).toBe('Other')
  expect(offered.toSorted()).toEqual([
    'I am still comparing',
    'I cannot tell which plan suits me',
    'Other',
    'Something I need is missing',
    'The price',
  ])
  await pick(tab, 'Other')
  await write(tab, 'In your own words', 'My boss decides')
  await press(tab, 'Submit')
  const [response] = await responses(site)
  expect(response).toMatchObject({
    ...{ prompt: 'leaving-prices', touchpoint: 'pricing' },
    answers: { reason: 'other', reason_other: 'My boss decides' },
    asked: { by: 'trigger', trigger: 'exitIntent', channel: 'web' },
    page: { url: `${site.url}/pricing` },
  })
  expect(response).not.toHaveProperty('respondent')
})

test('leaving-prices: on a phone, three quarters down the page', async () => {
  const phone = { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true }
  const site = await openExample(() => browser.newContext(phone), 'leaving-prices', prices)
  const tab = await site.open()
  await tab.evaluate('scrollTo(0, 1500)')
  await staysSilent(tab)
  await tab.evaluate('scrollTo(0, 3000)')
  await dialog(tab).waitFor()
  await tab.getByRole('radio', { name: 'I cannot tell which plan suits me' }).check()
  await press(tab, 'Submit')
  await tab.getByRole('link', { name: 'Compare the plans' }).waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({
    answers: { reason: 'unclear' },
    asked: { by: 'trigger', trigger: 'scrollPercent' },
  })
})

test('leaving-prices: neither who is signed in, nor who leaves another page', async () => {
  const site = await openExample(newPerson, 'leaving-prices', prices)
  const customer = await site.open()
  await customer.evaluate(linesFor('leaving-prices'))
  const elsewhere = await site.open('/')
  for (const tab of [customer, elsewhere]) {
    await tab.mouse.move(300, 300)
    await tab.mouse.move(300, -5)
    await staysSilent(tab)
  }
  expect(await refusing(customer, 'leaving-prices')).toContain('audience')
  expect(await refusing(elsewhere, 'leaving-prices')).toContain('pages')
})
