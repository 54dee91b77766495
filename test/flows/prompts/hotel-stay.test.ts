import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, responses, staysSilent } from '../asking/site.ts'
import { linesFor, openExample, press, write } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()

const emailed = new URL(`${linesFor('hotel-stay').match(/"(http[^"]+)"/)?.[1]}`).hash

test('hotel-stay: by the link of an email, with the stars that were clicked', async () => {
  const site = await openExample(newPerson, 'hotel-stay')
  const tab = await site.open(`/${emailed}`)
  await tab.getByRole('dialog', { name: 'How was your stay with us?' }).waitFor()
  expect(tab.url()).toBe(`${site.url}/`)
  expect(await tab.getByRole('radio', { name: '4 stars' }).isChecked()).toBe(true)
  await press(tab, 'Next')
  const rate = (item: string, name: string) =>
    tab.getByRole('group', { name: item }).getByRole('radio', { name, exact: true }).press('Space')
  await rate('Your room', '5 stars')
  await rate('Cleanliness', '4 stars')
  await rate('Breakfast', 'Not applicable')
  await rate('Our staff', '1 star')
  await press(tab, 'Next')
  await write(tab, 'What would have made it better?', 'A later check-out')
  expect(site.arrived()).toEqual([])
  await press(tab, 'Submit')
  await tab.getByText('Your points are on their way.').first().waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({
    ...{ prompt: 'hotel-stay', touchpoint: 'stay', replyWithinDays: 2 },
    answers: {
      overall: 4,
      details: { room: 5, cleanliness: 4, breakfast: null, staff: 1 },
      comment: 'A later check-out',
    },
    asked: { by: 'link', channel: 'email' },
    context: { stayId: 'S9' },
  })
  expect(response).not.toHaveProperty('urgent')
  expect(response).not.toHaveProperty('sample')
})

test('hotel-stay: in Spanish, and only for those who follow the link', async () => {
  const site = await openExample(newPerson, 'hotel-stay', { lang: 'es' })
  const tab = await site.open()
  await staysSilent(tab)
  await tab.evaluate(`location.hash = ${JSON.stringify(emailed.replace('=4', '=2'))}`)
  await tab.getByRole('dialog', { name: '¿Qué tal su estancia con nosotros?' }).waitFor()
  await press(tab, 'Siguiente')
  await tab.getByRole('group', { name: 'Su habitación' }).waitFor()
  await press(tab, 'Siguiente')
  await press(tab, 'Enviar')
  await tab.getByText('La dirección del hotel le responde en dos días').first().waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({ answers: { overall: 2 }, locale: 'es', urgent: true })
})

test('hotel-stay: the reward is promised before the first question', async () => {
  const site = await openExample(newPerson, 'hotel-stay')
  const tab = await site.open(`/${emailed}`)
  await dialog(tab).waitFor()
  await dialog(tab)
    .getByText('200 points for your answer, whatever it is.')
    .waitFor({ timeout: 3000 })
})
