import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, responses, staysSilent } from '../asking/site.ts'
import { linesFor, openExample, pick, press, write } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()

/** A page that cancels, or pauses, as the answer says. */
const account = `<p id="plan">Your plan is active</p><button id="cancel">Cancel my plan</button>
<script>
  const say = (text) => { document.querySelector('#plan').textContent = text }
  const pausePlan = () => say('We paused your plan')
  const cancelPlan = () => say('We cancelled your plan')
  ${linesFor('cancel-flow')}
</script>`

/** Somebody who has said why, and is asked whether a break would do. */
const openHalfway = async () => {
  const site = await openExample(newPerson, 'cancel-flow', { body: account })
  const tab = await site.open()
  await press(tab, 'Cancel my plan')
  await pick(tab, 'It costs too much')
  await press(tab, 'Next')
  await tab.getByRole('dialog', { name: 'Would a break suit you better?' }).waitFor()
  return { site, tab }
}

test('cancel-flow: a break instead, which the page then makes of it', async () => {
  const site = await openExample(newPerson, 'cancel-flow', { body: account })
  const tab = await site.open()
  await staysSilent(tab)
  await press(tab, 'Cancel my plan')
  await tab.getByRole('dialog', { name: 'Why are you leaving?' }).waitFor()
  await pick(tab, 'I do not use it enough')
  await press(tab, 'Next')
  await tab.getByRole('dialog', { name: 'Would a break suit you better?' }).waitFor()
  expect(await tab.locator('#plan').textContent()).toBe('Your plan is active')
  await pick(tab, 'Yes, pause my plan')
  await press(tab, 'Submit')
  await tab.getByText('We paused your plan').waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({
    ...{ prompt: 'why-cancel', touchpoint: 'cancel', complete: true },
    answers: { reason: 'unused', instead: 'pause' },
    asked: { by: 'api', channel: 'web' },
    questions: [{ title: 'Why are you leaving?' }, { title: 'Would a break suit you better?' }],
  })
})

test('cancel-flow: another reason is heard, and the plan is cancelled', async () => {
  const site = await openExample(newPerson, 'cancel-flow', { body: account })
  const tab = await site.open()
  await press(tab, 'Cancel my plan')
  await pick(tab, 'It lacks something I need')
  await press(tab, 'Next')
  await write(tab, 'What should we have done better?', 'Invoices in PDF')
  await press(tab, 'Submit')
  await tab.getByText('We cancelled your plan').waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({ answers: { reason: 'missing', what: 'Invoices in PDF' } })
})

test('cancel-flow: closed, the plan is cancelled all the same', async () => {
  const site = await openExample(newPerson, 'cancel-flow', { body: account })
  const tab = await site.open()
  await press(tab, 'Cancel my plan')
  await dialog(tab).waitFor()
  await press(tab, 'Close')
  await tab.getByText('We cancelled your plan').waitFor()
  expect(site.arrived()).toEqual([])
})

test.each([
  ['the script', '**/windchime.js'],
  ['what it fetches later', '**/windchime-*.js*'],
  ['the config', '**/feedback.json'],
])('cancel-flow: nobody is held back where %s cannot load', async (_, pattern) => {
  const site = await openExample(newPerson, 'cancel-flow', { body: account })
  await site.person.route(pattern, (route) => route.abort())
  const tab = await site.person.newPage()
  await tab.goto(site.url)
  await press(tab, 'Cancel my plan')
  await tab.getByText('We cancelled your plan').waitFor()
})

test('cancel-flow: what was said before it was closed is heard, as incomplete', async () => {
  const { site, tab } = await openHalfway()
  await press(tab, 'Close')
  await tab.getByText('We cancelled your plan').waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({ answers: { reason: 'price' }, complete: false })
})

test('cancel-flow: a double click cancels nothing while the question stands', async () => {
  const site = await openExample(newPerson, 'cancel-flow', { body: account })
  const tab = await site.open()
  await tab.getByRole('button', { name: 'Cancel my plan' }).dblclick()
  await dialog(tab).waitFor()
  await tab.waitForTimeout(500)
  expect(await tab.locator('#plan').textContent()).toBe('Your plan is active')
})

test('cancel-flow: what a reload interrupts comes back, and its answer arrives', async () => {
  const { site, tab } = await openHalfway()
  await tab.waitForTimeout(1000)
  await tab.reload()
  await tab.getByRole('dialog', { name: 'Would a break suit you better?' }).waitFor()
  await pick(tab, 'Yes, pause my plan')
  await press(tab, 'Submit')
  const [response] = await responses(site)
  expect(response).toMatchObject({ answers: { reason: 'price', instead: 'pause' }, complete: true })
})
