import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivePrompt } from '../../src/model/active.ts'
import type { Answers } from '../../src/model/answer.ts'
import type { Receipt } from '../../src/model/events.ts'
import type { Given } from '../../src/model/progress.ts'
import type { Prompt } from '../../src/model/schema.ts'
import { startPrompt } from '../../src/prompts/active-prompt.ts'
import { kinds } from '../../src/prompts/kinds/kinds.ts'
import { createSay } from '../../src/prompts/wording.ts'
import { holds } from '../../src/rules/condition.ts'
import { lookUp } from '../../src/rules/lookup.ts'
import { wordsFor } from '../helpers/own-words.ts'

const receipt: Receipt = { id: 'r1', ref: 'R-7F3K2QX', durable: true }

/** What happened, in words, as the parts around the prompt were told. */
let log: string[]
let shown: ActivePrompt | undefined
let responses: { given: Given; complete: boolean; saves: number }[]
/** Refuses to save as long as it is true. */
let refuses: boolean

const start = (questions: Prompt['questions']) => {
  startPrompt({
    prompt: { id: 'after-order', questions },
    manner: { byPerson: false, silenceable: false },
    source: { occasion: { asked: { by: 'api', channel: 'web' } }, prepare: async () => ({}) },
    kinds,
    seed: 0,
    say: (answers) => createSay(wordsFor('en'), (path) => lookUp({ answers }, path)),
    holds: (condition, answers) => holds(condition, { answers }, 0),
    set: (active) => {
      shown = active
    },
    onAnswered: (question, answers) => log.push(`answered ${question} ${JSON.stringify(answers)}`),
    respond: (given, complete) => {
      const response = { given, complete, saves: 0 }
      responses.push(response)
      return async () => {
        response.saves += 1
        if (refuses) throw new Error('not saved')
        return { receipt, answers: given.answers }
      }
    },
    onComplete: (answers, { receipt }) =>
      log.push(`complete ${JSON.stringify(answers)} ${receipt.ref}`),
    onDismissed: (reason) => log.push(`dismissed ${reason}`),
  })
}

beforeEach(() => {
  log = []
  responses = []
  refuses = false
  shown = undefined
})

const now = () => {
  if (!shown) throw new Error('No prompt is shown')
  return shown
}

/** Answers the questions one after the other. */
const answer = async (...values: Parameters<ActivePrompt['answer']>[0][]) => {
  for (const value of values) {
    now().answer(value)
    await now().next()
  }
}

const score = { id: 'score', type: 'rating', scale: 5, title: 'How was checkout?' } as const
const why = {
  id: 'why',
  type: 'comment',
  title: 'What went wrong?',
  maxLength: 10,
  if: { 'answers.score': { $lte: 2 } },
} as const
const more = { id: 'more', type: 'comment', title: 'Anything else?' } as const
const nps = { id: 'nps', type: 'nps' } as const

describe('the way', () => {
  test('is one question a step, each with its place and what comes after', async () => {
    start([score, more])
    expect(now()).toMatchObject({ question: { id: 'score' }, index: 0, total: 2, last: false })
    await answer(4)
    expect(now()).toMatchObject({ question: { id: 'more' }, index: 1, total: 2, last: true })
  })

  test('leads through a branch only where its condition holds', async () => {
    start([score, why, more])
    await answer(2)
    expect(now().question.id).toBe('why')
    now().back()
    await answer(5)
    expect(now()).toMatchObject({ question: { id: 'more' }, index: 1, total: 2 })
  })

  test('says "last" as soon as the answer rules the rest out, and takes it back', () => {
    start([score, why])
    expect(now().last).toBe(false)
    now().answer(5)
    expect(now()).toMatchObject({ last: true, total: 1 })
    now().answer(1)
    expect(now()).toMatchObject({ last: false, total: 2 })
  })

  test('back keeps the answers, those of later questions too', async () => {
    start([score, why, more])
    await answer(1, 'It broke')
    now().answer('draft')
    now().back()
    expect(now()).toMatchObject({ question: { id: 'why' }, answers: { score: 1, why: 'It broke' } })
    await now().next()
    expect(now().answers.more).toBe('draft')
  })

  test('words a question by the answers confirmed before it', async () => {
    start([score, { ...more, title: 'Why {answers.score} of 5?' }])
    await answer(2)
    expect(now().question.title).toBe('Why 2 of 5?')
    now().back()
    await answer(4, 'Fine')
    expect(responses[0]?.given.questions[1]?.title).toBe('Why 4 of 5?')
  })

  test('back has no way from the first question', () => {
    start([score, more])
    now().back()
    expect(now()).toMatchObject({ index: 0, question: { id: 'score' } })
  })
})

describe('what is sent', () => {
  test('is everything that was confirmed, with its questions in order', async () => {
    start([score, why, more])
    await answer(2, 'It broke', undefined)
    expect(responses).toMatchObject([
      {
        given: { answers: { score: 2, why: 'It broke' }, lang: 'en' },
        complete: true,
        saves: 1,
      },
    ])
    expect(responses[0]?.given.questions.map(({ id }) => id)).toEqual(['score', 'why'])
    expect(log).toEqual([
      'answered score {"score":2}',
      'answered why {"score":2,"why":"It broke"}',
      'complete {"score":2,"why":"It broke"} R-7F3K2QX',
    ])
    expect(shown).toBeUndefined()
  })

  test('lacks the answers of branches left behind, and of branches these had opened', async () => {
    const deeper = { ...more, id: 'deeper', if: { 'answers.why': { $exists: true } } } as const
    start([score, why, deeper, more])
    await answer(1, 'It broke', 'deep')
    for (let steps = 0; steps < 3; steps += 1) now().back()
    await answer(5, undefined)
    expect(responses[0]?.given.answers).toEqual({ score: 5 })
  })

  test('is not what was typed over and not confirmed', async () => {
    start([score, more])
    await answer(4)
    now().back()
    now().answer(1)
    now().dismiss()
    expect(responses).toMatchObject([{ given: { answers: { score: 4 } }, complete: false }])
  })

  test('is nothing where every question was skipped', async () => {
    start([{ ...score, required: false }, more])
    await answer(undefined, '  ')
    expect([responses, log, shown]).toEqual([[], ['dismissed empty'], undefined])
  })
})

describe('a problem', () => {
  test.each<[string, Prompt['questions'][number], Parameters<ActivePrompt['answer']>[0]]>([
    ['required', score, undefined],
    ['required', { ...more, required: true }, ' \n'],
    ['too-long', { ...more, maxLength: 3 }, 'four'],
    ['invalid', score, 6],
    ['invalid', score, 0],
    ['invalid', score, 2.5],
    ['invalid', score, '3'],
    ['invalid', nps, -1],
    ['invalid', nps, 11],
    ['invalid', more, 7],
  ])('%s holds back the next step: %j %j', async (problem, question, value) => {
    start([question, more])
    await answer(value)
    expect(now()).toMatchObject({ index: 0, errors: { [question.id]: problem } })
    expect(log).toEqual([])
    now().answer(value)
    expect(now().errors).toEqual({})
  })

  test.each<[Prompt['questions'][number], Parameters<ActivePrompt['answer']>[0]]>([
    [nps, 0],
    [nps, 10],
    [score, 1],
    [score, 5],
    [more, 'x'.repeat(2000)],
  ])('is none for %j %j', async (question, value) => {
    start([question, { ...more, id: 'next' }])
    await answer(value)
    expect(now().index).toBe(1)
  })
})

describe('saving', () => {
  test('happens once, however often "Submit" is clicked, and nothing else may happen meanwhile', async () => {
    start([score])
    now().answer(3)
    const first = now()
    const both = [first.next(), first.next()]
    expect(now().saving).toBe(true)
    now().answer(1)
    now().back()
    now().dismiss()
    await Promise.all(both)
    expect(responses).toMatchObject([{ given: { answers: { score: 3 } }, saves: 1 }])
    expect(log.at(-1)).toBe('complete {"score":3} R-7F3K2QX')
  })

  test('that fails keeps the words, says so, and saves the same response when asked again', async () => {
    refuses = true
    start([more])
    await answer('It broke')
    expect(now()).toMatchObject({
      saving: false,
      answers: { more: 'It broke' },
      errors: { more: 'not-saved' },
    })
    refuses = false
    await now().next()
    expect([responses.length, responses[0]?.saves, shown]).toEqual([1, 2, undefined])
  })

  test('of other answers after a failure is another response', async () => {
    refuses = true
    start([more])
    await answer('It broke')
    refuses = false
    await answer('It broke twice')
    expect(responses.map(({ given }) => given.answers)).toEqual<Answers[]>([
      { more: 'It broke' },
      { more: 'It broke twice' },
    ])
  })
})

describe('closing', () => {
  test('sends once what was confirmed, and says that it is not complete', async () => {
    start([score, more])
    await answer(4)
    now().answer('not confirmed')
    const open = now()
    open.dismiss('escape')
    open.dismiss()
    await open.next()
    expect(responses).toMatchObject([
      { given: { answers: { score: 4 } }, complete: false, saves: 1 },
    ])
    expect([log.at(-1), shown]).toEqual(['dismissed escape', undefined])
  })

  test('after going back sends what was confirmed further on, too', async () => {
    start([score, more, { ...more, id: 'last' }])
    await answer(4, 'All fine')
    now().back()
    now().back()
    now().dismiss()
    expect(responses[0]?.given.answers).toEqual({ score: 4, more: 'All fine' })
  })

  test('before anything was confirmed sends nothing', () => {
    start([score])
    now().answer(4)
    now().dismiss()
    expect([responses, log]).toEqual([[], ['dismissed closed']])
  })

  test('after a failed attempt tries the same response once more', async () => {
    refuses = true
    start([more])
    await answer('It broke')
    now().dismiss()
    expect(responses).toMatchObject([{ complete: true, saves: 2 }])
  })
})

describe('a picture', () => {
  const picture = { question: 'why', type: 'image/jpeg', data: '/9j/4AAQ' } as const
  const questions: Prompt['questions'] = [
    { id: 'score', type: 'rating', title: 'How was it?' },
    {
      id: 'why',
      type: 'comment',
      title: 'What is wrong?',
      screenshot: true,
      if: { 'answers.score': { $lte: 3 } },
    },
    { id: 'more', type: 'comment', title: 'More?' },
  ]
  const toWhy = async () => {
    start(questions)
    now().answer(2)
    await now().next()
    now().attach(picture.data)
  }
  const sent = () => responses.map(({ given }) => [given.answers, given.attachments])

  test('goes with the words of its question, and is seen by the host meanwhile', async () => {
    await toWhy()
    expect(now().attachments).toEqual({ why: picture })
    now().answer('It is green')
    await now().next()
    await now().next()
    expect(sent()).toEqual([[{ score: 2, why: 'It is green' }, [picture]]])
  })

  test('may say it all', async () => {
    await toWhy()
    await now().next()
    await now().next()
    expect(sent()).toEqual([[{ score: 2, why: '' }, [picture]]])
  })

  test('that was taken away again leaves nothing behind', async () => {
    await toWhy()
    now().attach(undefined)
    await now().next()
    await now().next()
    expect(sent()).toEqual([[{ score: 2 }, []]])
  })

  test('whose question was not confirmed stays here', async () => {
    await toWhy()
    now().dismiss()
    expect(sent()).toEqual([[{ score: 2 }, []]])
  })

  test('goes with its question where the way leads elsewhere', async () => {
    await toWhy()
    await now().next()
    now().back()
    now().back()
    now().answer(5)
    await now().next()
    await now().next()
    expect(sent()).toEqual([[{ score: 5 }, []]])
  })

  test('that comes later still goes to its own question', async () => {
    await toWhy()
    await now().next()
    now().attach('/9j/new', 'why')
    await now().next()
    expect(sent()).toEqual([[{ score: 2, why: '' }, [{ ...picture, data: '/9j/new' }]]])
  })
})
