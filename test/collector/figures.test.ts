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
