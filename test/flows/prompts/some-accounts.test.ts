import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Config, Prompt } from '../../../src/model/schema.ts'
import { drawOf } from '../../../src/rules/sample.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, refusing, responses, staysSilent, track } from '../asking/site.ts'
import { linesFor, openExample, pick, press, write } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()
const dayMs = 86_400_000

/** An account that is in the sample of the twice-yearly question, or is not. */
const drawn = (isIn: boolean) => {
  const config = JSON.parse(
    readFileSync('examples/prompts/nps-twice-a-year.json', 'utf8'),
  ) as Config
  const [nps] = config.prompts as [Prompt]
  const ids = Array.from({ length: 100 }, (_, at) => `u_${at}`)
  return `${ids.find((id) => drawOf(nps, id, Date.now()) < 0.25 === isIn)}`
}

const app = { paths: ['/app/home', '/app/billing/plan'] }
const visitApp = async (identify: string, path = '/app/home') => {
  const site = await openExample(newPerson, 'nps-twice-a-year', app)
  const tab = await site.open(path)
  await tab.evaluate(identify)
  return { site, tab }
}
const line = linesFor('nps-twice-a-year')
const account = line.replace('u_42', drawn(true))

test('nps-twice-a-year: an old account without a complaint, once in half a year', async () => {
  const { site, tab } = await visitApp(account)
  await staysSilent(tab, 6000)
  await tab
    .getByRole('dialog', {
      name: 'How likely are you to recommend us to a friend or colleague?',
    })
    .waitFor()
  await pick(tab, '9')
  await press(tab, 'Next')
  await write(tab, 'What is the main reason for your score?', 'It never loses my work')
  await press(tab, 'Submit')
  const [response] = await responses(site)
  expect(response).toMatchObject({
    ...{ prompt: 'nps', touchpoint: 'relationship', sample: 0.25 },
    answers: { score: 9, reason: 'It never loses my work' },
    asked: { by: 'trigger', trigger: 'pageSeconds', channel: 'web' },
    respondent: { id: drawn(true), traits: { createdAt: '2025-02-01', openComplaints: 0 } },
    questions: [
      { type: 'nps', title: 'How likely are you to recommend us to a friend or colleague?' },
      { type: 'comment', title: 'What is the main reason for your score?' },
    ],
  })
  const next = await site.open()
  await next.evaluate(account)
  expect(await refusing(next, 'nps')).toContain('frequency')
})

const yesterday = new Date(Date.now() - dayMs).toISOString()

test('nps-twice-a-year: none of these, and why', async () => {
  const nobodys = await Promise.all([
    visitApp(account.replace('2025-02-01', yesterday)),
    visitApp(account.replace('openComplaints: 0', 'openComplaints: 1')),
    // Nothing is known of a stranger.
    visitApp('0'),
    visitApp(line.replace('u_42', drawn(false))),
    visitApp(account, '/app/billing/plan'),
  ])
  await Promise.all(nobodys.map(({ tab }) => staysSilent(tab, 11_500)))
  const gates = await Promise.all(nobodys.map(({ tab }) => refusing(tab, 'nps')))
  // Whatever comes by itself waits for something to happen.
  expect(gates.map((refused) => refused.filter((gate) => gate !== 'trigger'))).toEqual([
    ['audience'],
    ['audience'],
    expect.arrayContaining(['audience']),
    ['sample'],
    ['pages'],
  ])
})

test('beta-invitation: yes leaves an address, and is not asked again', async () => {
  const site = await openExample(newPerson, 'beta-invitation')
  const tab = await site.open()
  await tab.evaluate(linesFor('beta-invitation'))
  await staysSilent(tab)
  await tab.evaluate(linesFor('beta-invitation'))
  await tab
    .getByRole('dialog', { name: 'Would you like to try the new editor before everybody else?' })
    .waitFor()
  await pick(tab, 'Yes, invite me')
  await press(tab, 'Next')
  await press(tab, 'Submit')
  await tab.getByText('Please enter your email address.').waitFor()
  await write(tab, 'Where may we send the invitation?', 'ada@example.com')
  await tab.getByRole('checkbox', { name: 'You may contact me about this.' }).check()
  await press(tab, 'Submit')
  await tab.getByRole('heading', { name: 'Welcome aboard.' }).waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({
    answers: { join: 'yes', contact: { email: 'ada@example.com', consent: true } },
    asked: { by: 'trigger', trigger: 'document.saved', channel: 'web' },
    respondent: { id: 'u_42', traits: { plan: 'team' } },
    ...{ urgent: true, replyWithinDays: 3 },
  })
  expect(await refusing(tab, 'beta-invitation')).toContain('audience')
})

test('beta-invitation: later is asked again, after two months', async () => {
  const site = await openExample(newPerson, 'beta-invitation')
  const tab = await site.open()
  await tab.evaluate(linesFor('beta-invitation'))
  await tab.evaluate(linesFor('beta-invitation'))
  await dialog(tab).waitFor()
  await pick(tab, 'Not now, ask me again later')
  await press(tab, 'Submit')
  await tab.getByRole('heading', { name: 'We ask again in two months.' }).waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({ answers: { join: 'later' }, complete: true })
  expect(response).not.toHaveProperty('urgent')
  await tab.close()

  for (const [days, isAsked] of [
    [59, false],
    [61, true],
  ] as const) {
    const later = await site.person.newPage()
    await later.clock.setSystemTime(Date.now() + days * dayMs)
    await later.goto(site.url)
    await later.evaluate(linesFor('beta-invitation'))
    if (isAsked) await dialog(later).waitFor()
    else await staysSilent(later)
    await later.close()
  }
})

test('beta-invitation: nobody else', async () => {
  const site = await openExample(newPerson, 'beta-invitation')
  const tab = await site.open()
  for (const lines of [
    linesFor('beta-invitation').replace("'team'", "'free'"),
    linesFor('beta-invitation').replace('false', 'true'),
  ]) {
    await tab.evaluate(lines)
    await track(tab, 'document.saved')
    await staysSilent(tab)
    expect(await refusing(tab, 'beta-invitation')).toContain('audience')
  }
})
