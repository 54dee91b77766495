import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, refusing, responses, staysSilent, track } from '../asking/site.ts'
import { linesFor, openExample, pick, press, write } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()

test('after-order: two stars say why, and may be called back', async () => {
  const site = await openExample(newPerson, 'after-order')
  const tab = await site.open()
  await tab.evaluate(
    'window.wanted = []; windchime("on", "action", ({ event }) => wanted.push(event)), 0',
  )
  await tab.evaluate(linesFor('after-order'))
  // Not on top of the confirmation.
  await staysSilent(tab, 500)
  await tab.getByRole('dialog', { name: 'How satisfied are you with ordering from us?' }).waitFor()
  await pick(tab, '2 stars')
  await press(tab, 'Next')
  await write(tab, 'What went wrong?', 'The parcel was open')
  await press(tab, 'Submit')
  await tab.getByRole('heading', { name: 'We look into order A-17 within two days.' }).waitFor()

  const [response] = await responses(site)
  expect(response).toMatchObject({
    ...{ prompt: 'after-order', touchpoint: 'checkout', complete: true, locale: 'en' },
    answers: { score: 2, why: 'The parcel was open' },
    asked: { by: 'trigger', trigger: 'order.completed', channel: 'web' },
    context: { orderId: 'A-17' },
    ...{ urgent: true, replyWithinDays: 2 },
  })
  expect(response?.questions).toMatchObject([
    { type: 'rating', scale: 5, title: 'How satisfied are you with ordering from us?' },
    { type: 'comment', title: 'What went wrong?' },
  ])
  expect(await tab.getByRole('link', { name: 'Talk to us' }).getAttribute('href')).toBe(
    `${site.url}/help`,
  )
  await press(tab, 'Call me back')
  expect(await tab.evaluate('wanted')).toEqual(['callback.wanted'])
})

test('after-order: four stars are not asked why, in German; the next order is not asked at all', async () => {
  const site = await openExample(newPerson, 'after-order', { lang: 'de' })
  const tab = await site.open()
  await track(tab, 'order.completed', { orderId: 'A-18' })
  await tab
    .getByRole('dialog', { name: 'Wie zufrieden sind Sie mit Ihrer Bestellung bei uns?' })
    .waitFor()
  await pick(tab, '4 Sterne')
  await press(tab, 'Absenden')
  await tab.getByRole('heading', { name: 'Danke für Ihre Antwort.' }).waitFor()
  const [response] = await responses(site)
  expect(response).toMatchObject({
    ...{ answers: { score: 4 }, locale: 'de', context: { orderId: 'A-18' } },
    questions: [{ title: 'Wie zufrieden sind Sie mit Ihrer Bestellung bei uns?' }],
  })
  expect(response).not.toHaveProperty('urgent')

  const later = await site.open()
  await track(later, 'order.completed', { orderId: 'A-19' })
  await staysSilent(later, 3000)
  expect(await refusing(later, 'after-order')).toEqual(
    expect.arrayContaining(['frequency', 'quiet', 'visit']),
  )
})

test('feature-third-use: the third export asks, the first two do not, whatever page they were on', async () => {
  const site = await openExample(newPerson, 'feature-third-use', { paths: ['/', '/reports'] })
  const first = await site.open()
  await first.evaluate(linesFor('feature-third-use'))
  await staysSilent(first)
  const second = await site.open('/reports')
  await track(second, 'export.finished', { format: 'csv' })
  await staysSilent(second)
  await second.evaluate(linesFor('feature-third-use'))
  await second.getByRole('dialog', { name: 'How well does the export do what you need?' }).waitFor()
  await pick(second, '4, Happy')
  await press(second, 'Next')
  await write(second, 'What is the one thing we should change about it?', 'Page numbers')
  await press(second, 'Submit')
  const [response] = await responses(site)
  expect(response).toMatchObject({
    answers: { score: 4, better: 'Page numbers' },
    asked: { by: 'trigger', trigger: 'export.finished', channel: 'web' },
    context: { format: 'pdf' },
    questions: [
      { style: 'emoji', labels: { low: 'Not at all', high: 'Very well' } },
      { type: 'comment' },
    ],
  })
})

test('lesson-difficulty: once for each lesson, with its title and its id', async () => {
  const site = await openExample(newPerson, 'lesson-difficulty')
  const tab = await site.open()
  await tab.evaluate(linesFor('lesson-difficulty'))
  await tab.getByRole('dialog', { name: 'How difficult was “The subjunctive”?' }).waitFor()
  await pick(tab, '5, Too hard')
  await press(tab, 'Next')
  await write(tab, 'Where did you get stuck?', 'The irregular verbs')
  await press(tab, 'Submit')
  const [first] = await responses(site)
  expect(first).toMatchObject({
    answers: { difficulty: 5, stuck: 'The irregular verbs' },
    asked: { by: 'trigger', trigger: 'lesson.finished' },
    context: { lessonId: 'L1' },
    questions: [
      {
        title: 'How difficult was “The subjunctive”?',
        labels: { low: 'Too easy', middle: 'Just right', high: 'Too hard' },
      },
      { title: 'Where did you get stuck?' },
    ],
  })
  await press(tab, 'Close')

  await tab.evaluate(linesFor('lesson-difficulty'))
  await staysSilent(tab)
  await track(tab, 'lesson.finished', { lessonId: 'L2', title: 'The past' })
  await tab.getByRole('dialog', { name: 'How difficult was “The past”?' }).waitFor()
  await pick(tab, '3, Just right')
  await press(tab, 'Submit')
  const all = await responses(site, 2)
  expect(all[1]).toMatchObject({ answers: { difficulty: 3 }, context: { lessonId: 'L2' } })
  await press(tab, 'Close')

  await track(tab, 'lesson.finished', { lessonId: 'L3', title: 'The future' })
  await dialog(tab).waitFor()
  await press(tab, 'Close')
  await track(tab, 'lesson.finished', { lessonId: 'L4', title: 'The passive' })
  await staysSilent(tab)
})

test('lesson-difficulty: a Chinese learner is asked in Chinese', async () => {
  const site = await openExample(newPerson, 'lesson-difficulty', { lang: 'zh-CN' })
  const tab = await site.open()
  await track(tab, 'lesson.finished', { lessonId: 'L1', title: '虚拟语气' })
  await tab.getByRole('dialog', { name: '“虚拟语气”这一课难不难？' }).waitFor()
  await pick(tab, '1, 太容易')
  await press(tab, '提交')
  const [response] = await responses(site)
  expect(response).toMatchObject({ answers: { difficulty: 1 }, locale: 'zh-CN' })
})
