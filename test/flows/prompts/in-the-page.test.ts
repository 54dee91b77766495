import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { refusing, responses, staysSilent } from '../asking/site.ts'
import { linesFor, openExample, pick, press, write } from './site.ts'

/** The browser's own question which tab to show is answered with this one. */
const browser = shareBrowser('--auto-accept-this-tab-capture')
const newPerson = () => browser.newContext()

const docs = {
  paths: ['/docs/install', '/docs/upgrade', '/blog'],
  body: `<article>How to</article>${linesFor('docs-helpful')}`,
}
const helpful = { name: 'Was this page helpful?' }

test('docs-helpful: thumbs down say what was missing, once for each page', async () => {
  const site = await openExample(newPerson, 'docs-helpful', docs)
  const tab = await site.open('/docs/install')
  const place = tab.locator('#was-this-helpful')
  await place.getByRole('region', helpful).waitFor()
  await pick(tab, 'No')
  await press(tab, 'Next')
  await place.getByRole('region', { name: 'What was missing?' }).waitFor()
  await write(tab, 'What was missing?', 'The port')
  await press(tab, 'Submit')
  await tab.getByText('The people who write these pages read this.').first().waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({
    ...{ prompt: 'docs-helpful', touchpoint: 'docs' },
    answers: { helpful: 'down', missing: 'The port' },
    asked: { by: 'inline', channel: 'web' },
    context: { path: '/docs/install' },
    questions: [
      { type: 'rating', style: 'thumbs', title: 'Was this page helpful?' },
      { type: 'comment', title: 'What was missing?' },
    ],
  })

  const again = await site.open('/docs/install')
  await again.waitForTimeout(1000)
  expect(await again.getByRole('region', helpful).count()).toBe(0)
  expect(await refusing(again, 'docs-helpful')).toEqual(['frequency'])

  const other = await site.open('/docs/upgrade')
  await other.getByRole('region', helpful).waitFor()
  await pick(other, 'Yes')
  await press(other, 'Submit')
  await other.getByText('Good to know.').first().waitFor()
  const all = await responses(site, 2)
  expect(all[1]).toMatchObject({ answers: { helpful: 'up' }, context: { path: '/docs/upgrade' } })

  const blog = await site.open('/blog')
  await blog.waitForTimeout(1000)
  expect(await blog.getByRole('region').count()).toBe(0)
})

test('docs-helpful: in French', async () => {
  const site = await openExample(newPerson, 'docs-helpful', { ...docs, lang: 'fr' })
  const tab = await site.open()
  await tab.getByRole('region', { name: 'Cette page vous a-t-elle été utile ?' }).waitFor()
  await pick(tab, 'Oui')
  await press(tab, 'Envoyer')
  const [response] = await responses(site)
  expect(response).toMatchObject({ locale: 'fr', answers: { helpful: 'up' } })
})

test('bug-report: from the menu, with a screenshot and an address', async () => {
  const body = `<nav>${linesFor('bug-report')}</nav>`
  const site = await openExample(newPerson, 'bug-report', { body })
  const tab = await site.open()
  await staysSilent(tab)
  await press(tab, 'Report a bug')
  await tab.getByRole('dialog', { name: 'What went wrong?' }).waitFor()
  await write(tab, 'What went wrong?', 'The total is wrong, paid with 4111 1111 1111 1111')
  await press(tab, 'Add a screenshot')
  await press(tab, 'Take the screenshot')
  await tab.getByRole('application', { name: 'Screenshot' }).waitFor()
  await press(tab, 'Keep')
  await tab.getByText('The screenshot goes with your answer.').first().waitFor()
  await press(tab, 'Next')
  await pick(tab, 'I cannot go on')
  await press(tab, 'Next')
  await write(tab, 'May we ask you more about it?', 'ada@example.com')
  await tab.getByRole('checkbox', { name: 'You may contact me about this.' }).check()
  await press(tab, 'Submit')
  await tab.getByText('Your report is with the people who can mend it.').first().waitFor()

  const [response] = await responses(site)
  expect(response).toMatchObject({
    ...{ prompt: 'bug-report', touchpoint: 'help', complete: true, urgent: true },
    answers: { impact: 'blocked', contact: { email: 'ada@example.com', consent: true } },
    asked: { by: 'opener', channel: 'web' },
    attachments: [{ question: 'what', type: 'image/jpeg' }],
  })
  expect(response?.answers.what).toMatch(/^The total is wrong, paid with (?!4111)/)
  const picture = Buffer.from(`${response?.attachments?.[0]?.data}`, 'base64')
  expect(picture.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  expect(picture.length).toBeGreaterThan(1000)
})

test('bug-report: words alone do, without a name', async () => {
  const site = await openExample(newPerson, 'bug-report', { body: linesFor('bug-report') })
  const tab = await site.open()
  await press(tab, 'Report a bug')
  await write(tab, 'What went wrong?', 'A typo')
  await press(tab, 'Next')
  await press(tab, 'Next')
  await press(tab, 'Submit')
  const [response] = await responses(site)
  expect(response).toMatchObject({ answers: { what: 'A typo' }, complete: true })
  expect(response).not.toHaveProperty('urgent')
})
