import { expect, test } from 'vitest'
import { about, asTeam, fixedNotice, newResponse, send, startedCollector } from './helpers.ts'

const npsQuestion = { id: 'nps', type: 'nps', title: 'How likely are you to recommend us?' }
const nps = (score: unknown, fields = {}) =>
  newResponse({ prompt: 'nps', questions: [npsQuestion], answers: { nps: score }, ...fields }).entry

const figuresOf = async (collector: Awaited<ReturnType<typeof startedCollector>>) =>
  (await asTeam(collector, 'GET', '/v1/figures')).body

test('says the net promoter score with its adjusted Wald interval', async () => {
  const collector = await startedCollector()
  await send(collector, ...[10, 10, 9, 8, 7, 6, 0, 10, 9, 3].map((score) => nps(score)))
  const { scores, responses, days } = await figuresOf(collector)
  expect({ responses, days }).toEqual({ responses: 10, days: 30 })
  // (5 + 0.75 − 3 − 0.75) / 13 ± 1.96 · √((9.5/13 − (2/13)²) / 13)
  const margin = 196 * Math.sqrt((9.5 / 13 - (2 / 13) ** 2) / 13)
  expect(scores).toEqual([
    expect.objectContaining({
      metric: 'nps',
      prompt: 'nps',
      question: 'nps',
      n: 10,
      promoters: 5,
      passives: 2,
      detractors: 3,
      score: 20,
      interval: {
        low: expect.closeTo(200 / 13 - margin, 6),
        high: expect.closeTo(200 / 13 + margin, 6),
      },
    }),
  ])
})

test('pools neither volunteered with solicited scores nor one scale with another', async () => {
  const collector = await startedCollector()
  const rating = (scale: number) => ({ id: 'score', type: 'rating', scale, title: 'How was it?' })
  await send(
    collector,
    nps(10),
    nps(0, { asked: { by: 'launcher' } }),
    nps(5, { asked: { by: 'link' } }),
    newResponse({ answers: { score: 4 } }).entry,
    newResponse({ answers: { score: 3 } }).entry,
    newResponse({ answers: { score: 7 }, questions: [rating(7)] }).entry,
  )
  const { scores } = await figuresOf(collector)
  expect(scores).toHaveLength(4)
  expect(scores).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ metric: 'nps', asked: 'solicited', n: 2, score: 0 }),
      expect.objectContaining({ metric: 'nps', asked: 'volunteered', n: 1, score: -100 }),
      expect.objectContaining({ metric: 'csat', n: 2, satisfied: 1, percent: 50 }),
      expect.objectContaining({ metric: 'mean', scale: 7, n: 1, mean: 7 }),
    ]),
  )
})

test('counts no answer that is outside its scale', async () => {
  const collector = await startedCollector()
  await send(collector, ...[11, -1, 9.5, '9', null, [9], { a: 9 }].map((score) => nps(score)))
  expect(await figuresOf(collector)).toMatchObject({ responses: 7, scores: [] })
})

test('counts the last 30 days by how long an answer waited, whatever the clock of its device', async () => {
  const collector = await startedCollector()
  const post = (sentAt: string, at: string) =>
    fetch(`${collector.url}/v1/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sentAt, entries: [nps(9, { at })] }),
    })
  await post('2001-05-06T00:00:00Z', '2001-05-05T00:00:00Z')
  await post('2031-05-06T00:00:00Z', '2031-03-01T00:00:00Z')
  expect(await figuresOf(collector)).toMatchObject({ responses: 1, scores: [{ n: 1 }] })
})

test('counts the threads by where they stand', async () => {
  const collector = await startedCollector()
  const all = [newResponse(), newResponse(), newResponse(), newResponse()] as const
  await send(collector, ...all.map(({ entry }) => entry))
  const told = all.slice(1).map(({ entry }) => entry.id)
  const { body } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice(told))
  const answer = { notice: body.id, rev: 1 }
  await send(
    collector,
    about(all[2], 'confirmation', { ...answer, answer: 'yes' }),
    about(all[3], 'confirmation', { ...answer, answer: 'no' }),
  )
  const { threads } = await figuresOf(collector)
  expect(threads).toMatchObject({ open: 1, fixed: 1, confirmed: 1, reopened: 1, declined: 0 })
})

test('takes no score from a scale without two ends', async () => {
  const collector = await startedCollector()
  const rating = (scale: number) => ({ id: 'score', type: 'rating', scale, title: 'How was it?' })
  const entries = [1, 0, -3].map(
    (scale) => newResponse({ answers: { score: 1 }, questions: [rating(scale)] }).entry,
  )
  await send(collector, ...entries)
  expect(await figuresOf(collector)).toMatchObject({
    responses: 3,
    scores: [],
    loop: { scores: [] },
  })
})

const daysAgo = (days: number) => new Date(Date.now() - days * 864e5).toISOString()
const responses = (n: number, score: number, fields: (index: number) => object) =>
  Array.from({ length: n }, (_, index) =>
    newResponse({
      prompt: 'nps',
      questions: [npsQuestion],
      answers: { nps: score },
      ...fields(index),
    }),
  )

test('hides the figures of the loop below twenty', async () => {
  const collector = await startedCollector()
  await send(collector, ...[9, 8, 7].map((score) => nps(score)))
  const { loop } = await figuresOf(collector)
  const hidden = { hidden: true, n: 3, needed: 20, words: 'Too few yet: 3 of 20' }
  expect(loop).toMatchObject({
    days: 180,
    reported: 'answers',
    answered: hidden,
    closed: hidden,
    timeToClose: hidden,
    reopened: { hidden: true, n: 0 },
  })
  expect(await inboxOf(collector)).toContain('The loop of the last 180 days Too few yet: 3 of 20.')
})

/** The inbox as text. */
const inboxOf = async (collector: Awaited<ReturnType<typeof startedCollector>>) => {
  const entered = await fetch(collector.inboxUrl, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  const inbox = await fetch(`${collector.url}/inbox`, { headers: { Cookie: cookie } })
  return (await inbox.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

test('says how well the loop is closed, as far as answers prove it', async () => {
  const collector = await startedCollector()
  const respondent = (index: number) => ({ respondent: { id: `u_${index}` } })
  const known = responses(20, 4, (index) => ({ at: daysAgo(10), ...respondent(index) }))
  const strangers = responses(5, 3, () => ({ at: daysAgo(10) }))
  const old = responses(1, 0, () => ({ at: daysAgo(181) }))
  const all = [...known, ...strangers, ...old].map(({ entry }) => entry)
  await send(collector, ...all)
  const { body } = await asTeam(
    collector,
    'POST',
    '/v1/notices',
    fixedNotice(all.map(({ id }) => id)),
  )
  const answer = (index: number) => ({
    notice: body.id,
    rev: 1,
    answer: index < 15 ? 'yes' : 'no',
  })
  await send(collector, ...known.map((one, index) => about(one, 'confirmation', answer(index))))
  await new Promise((resolve) => setTimeout(resolve, 10))
  await send(collector, ...responses(20, 8, respondent).map(({ entry }) => entry))
  const { loop } = await figuresOf(collector)
  // 20 and 5 were told after 10 days; 20 wrote just now; what is older than 180 days is no part.
  expect(loop).toMatchObject({
    answered: { count: 25, n: 45, bound: 'exact' },
    closed: { count: 20, n: 45, bound: 'at-least' },
    reachGap: { count: 5, n: 25, bound: 'at-most' },
    timeToAnswer: { ended: 25, words: expect.stringMatching(/^Half are answered within 10 days /) },
    answerRate: { count: 20, n: 25, bound: 'at-least' },
    confirmed: { yes: 15, no: 5, unsure: 0, share: 0.75, asked: 25 },
    reopened: { count: 5, n: 20 },
    scores: [
      {
        question: 'nps',
        asked: 'solicited',
        paired: { n: 20, before: 4, after: 8, change: 4 },
        byRelease: [{ release: '2026.11.3', score: { hidden: true, n: 5 } }],
      },
    ],
  })
  const inbox = await inboxOf(collector)
  for (const words of [
    'Closed 20 of 45 responses came to an end that their author saw: 44 % (between 31 and 59 %). It may be more: only an answer proves that a notice was shown.',
    'Confirmed 15 of 20 who answered say that it is fixed: 75 % (between 53 and 89 %). 20 of 25 who were told have answered.',
    'The same people How likely are you to recommend us? (solicited): 20 people scored 4.0 before their loop was closed and 8.0 after: +4.0 (between +4.0 and +4.0).',
  ])
    expect(inbox).toContain(words)
})

test('what stood there before somebody spoke answers somebody else', async () => {
  const collector = await startedCollector()
  const notice = fixedNotice([], { to: 'everyone' })
  const { body } = await asTeam(collector, 'POST', '/v1/notices', notice)
  await new Promise((resolve) => setTimeout(resolve, 10))
  const late = responses(20, 5, () => ({}))
  await send(collector, ...late.map(({ entry }) => entry))
  const yes = { notice: body.id, rev: 1, answer: 'yes' }
  await send(collector, ...late.map((one) => about(one, 'confirmation', yes)))
  const { loop } = await figuresOf(collector)
  expect(loop).toMatchObject({ answered: { count: 0, n: 20 }, closed: { count: 0, n: 20 } })
})

test('what was taken back no longer counts', async () => {
  const collector = await startedCollector()
  const all = responses(20, 5, () => ({})).map(({ entry }) => entry)
  await send(collector, ...all)
  const notice = fixedNotice(all.map(({ id }) => id))
  const { body } = await asTeam(collector, 'POST', '/v1/notices', notice)
  expect((await figuresOf(collector)).loop.answered).toMatchObject({ count: 20, n: 20 })
  await asTeam(collector, 'DELETE', `/v1/notices/${body.id}`)
  expect((await figuresOf(collector)).loop.answered).toMatchObject({ count: 0, n: 20 })
})
