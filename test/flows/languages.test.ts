import { expect, test } from 'vitest'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { dialog, openSite, responses } from './asking/site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext({ locale: 'fr-CA' })
const nps = { id: 'nps', questions: [{ id: 'score', type: 'nps' }] }
const show = (prompt = 'nps') => `windchime('show', '${prompt}'),0`

const openIn = async (tag: string, prompts: readonly object[] = [nps], config = {}) => {
  const site = await openSite(newPerson, prompts, { tag, config })
  const tab = await site.person.newPage()
  const fetched: string[] = []
  tab.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  return { site, tab, fetched }
}

test('a question without a title, its ends and the thanks are in the language that is wanted', async () => {
  const { site, tab, fetched } = await openIn('data-locale="de-AT"')
  await tab.goto(site.url)
  await tab.evaluate(show())
  const card = dialog(tab)
  expect(await card.getAttribute('lang')).toBe('de-AT')
  await card.getByRole('radio', { name: /^10, / }).press('Space')
  await card.getByRole('button', { name: 'Absenden' }).click()
  await tab.getByText('Vielen Dank').first().waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({ locale: 'de-AT', questions: [{ title: /empfehlen/ }] })
  expect(fetched.filter((path) => path.includes('texts'))).toEqual([
    '/windchime-texts.js',
    '/windchime-texts/de/prompt.js',
  ])
})

test('a reader of English fetches nothing for it', async () => {
  const { site, tab, fetched } = await openIn('')
  await tab.goto(site.url)
  await tab.evaluate(show())
  await dialog(tab).getByRole('button', { name: 'Submit' }).waitFor()
  expect(fetched.filter((path) => path.includes('texts'))).toEqual([])
})

test('a page without a language speaks that of the browser', async () => {
  const { site, tab } = await openIn('')
  await tab.route(`${site.url}/`, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ body: (await answer.text()).replace(' lang="en"', ''), response: answer })
  })
  await tab.goto(site.url)
  await tab.evaluate(show())
  await dialog(tab).getByRole('button', { name: 'Envoyer' }).waitFor()
})

test('what cannot be had stays English, and the answer is stored all the same', async () => {
  const { site, tab } = await openIn('data-locale="ja"')
  await tab.route('**/windchime-texts/**', (route) => route.abort())
  await tab.goto(site.url)
  await tab.evaluate(show())
  await dialog(tab).getByRole('radio', { name: '0, Not at all likely' }).press('Space')
  await dialog(tab).getByRole('button', { name: 'Submit' }).click()
  expect(await responses(site)).toMatchObject([{ answers: { score: 0 }, locale: 'en' }])
})

test('another language from one prompt to the next, as an app changes it', async () => {
  const { site, tab } = await openIn('')
  await tab.goto(site.url)
  await tab.evaluate(show())
  await dialog(tab).getByRole('button', { name: 'Close' }).click()
  await tab.evaluate("windchime('update', { locale: 'ar' })")
  await tab.evaluate(show())
  await dialog(tab).getByRole('button', { name: 'إرسال' }).waitFor()
  expect(await dialog(tab).getAttribute('dir')).toBe('rtl')
})

test('a plain text is in the language of the page, unless the config names its own', async () => {
  const plain = { id: 'nps', questions: [{ id: 'why', type: 'comment', title: 'Warum?' }] }
  const german = await openIn('data-locale="ar"', [plain], { locale: 'de' })
  await german.tab.goto(german.site.url)
  await german.tab.evaluate(show())
  expect(await dialog(german.tab).getAttribute('lang')).toBe('de')
  expect(await dialog(german.tab).getAttribute('dir')).toBe('ltr')
  // What we say stands there in the reader's own.
  const submit = dialog(german.tab).getByRole('button', { name: 'إرسال' })
  expect(await submit.evaluate((button) => button.closest('[lang]')?.getAttribute('lang'))).toBe(
    'ar',
  )

  const untold = await openIn('data-locale="ar"', [plain])
  await untold.tab.goto(untold.site.url)
  await untold.tab.evaluate(show())
  expect(await dialog(untold.tab).getAttribute('lang')).toBe('en')
})
