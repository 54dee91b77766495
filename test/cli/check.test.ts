import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const question = { id: 'score', type: 'nps' }
const prompt = { id: 'nps', questions: [question] }

/** Two spaces a level, so that places can be counted. */
const asFile = (config: object) => JSON.stringify(config, undefined, 2)

const check = (config: object | string) =>
  run(['check', 'feedback.json'], {
    'feedback.json': typeof config === 'string' ? config : asFile(config),
  })

describe('windchime check', () => {
  test('says that a config is fine, and ends with 0', () => {
    expect(check({ version: 1, prompts: [prompt] })).toEqual({
      lines: ['feedback.json: fine'],
      exitCode: 0,
    })
  })

  test('tells every mistake at once, each with its line and column, and ends with 1', () => {
    const { lines, exitCode } = check({
      version: 1,
      prompts: [prompt, { id: 'two', questions: [{ id: 'q', type: 'npss' }], priority: 'high' }],
    })
    expect(lines).toEqual([
      'feedback.json:18:19 prompts[1].questions[0].type: expected one of "nps", "rating", "comment", got "npss"',
      'feedback.json:21:19 prompts[1].priority: expected number, got "high"',
      'feedback.json: 2 errors',
    ])
    expect(exitCode).toBe(1)
  })

  test('points at the prompt in which something is missing', () => {
    const { lines } = check({ version: 1, prompts: [{ id: 'empty' }] })
    expect(lines[0]).toMatch(/^feedback\.json:4:5 prompts\[0\]\.questions: expected /)
  })

  test('warns about an unknown key with the one that was meant, and that is no mistake', () => {
    const { lines, exitCode } = check({ version: 1, prompts: [{ ...prompt, priorty: 1 }] })
    expect(lines).toEqual([
      'feedback.json:12:7 warning: prompts[0].priorty: unknown key; did you mean "priority"?',
      'feedback.json: 1 warning',
    ])
    expect(exitCode).toBe(0)
  })

  test.each([
    ['{ "version": 1, "prompts": [] ', 'feedback.json:1:31 not JSON: close brace expected'],
    ['{\n  "version": 1\n  "prompts": []\n}', 'feedback.json:3:3 not JSON: comma expected'],
    ['{ "version": 1, "prompts": [], }', 'feedback.json:1:32 not JSON: property name expected'],
    ['', 'feedback.json:1:1 not JSON: value expected'],
  ])('says where a file is no JSON: %j', (text, line) => {
    expect(check(text)).toMatchObject({ lines: [line, expect.anything()], exitCode: 1 })
  })

  test('looks at all files, also where one cannot be read', () => {
    const config = asFile({ version: 1, prompts: [prompt] })
    const { lines, exitCode } = run(['check', 'none.json', 'a.json'], { 'a.json': config })
    expect(lines).toEqual([expect.stringMatching(/^none\.json: cannot be read/), 'a.json: fine'])
    expect(exitCode).toBe(1)
  })

  test.each([
    'https://hooks.slack.com/services/T0/B0/x',
    'https://discord.com/api/webhooks/1/x',
    'https://acme.webhook.office.com/webhookb2/x',
    'https://api.github.com/repos/acme/shop/issues',
  ])('refuses an endpoint whose address is a secret: %s', (endpoint) => {
    const { lines, exitCode } = check({ version: 1, endpoint, prompts: [] })
    expect(lines[0]).toMatch(/^feedback\.json:3:15 endpoint: an address that is a secret/)
    expect(exitCode).toBe(1)
  })

  const comment = { id: 'why', type: 'comment', title: 'Why?' }
  test.each<[string, object, string]>([
    ['over', { schedule: { until: '2020-01-01' } }, 'prompts[0].schedule.until: is over'],
    [
      'over before it begins',
      { schedule: { from: '2098-02-01', until: '2098-01-01' } },
      'prompts[0].schedule.until: is before "from"',
    ],
    ['for nobody', { sample: { rate: 0 } }, 'prompts[0].sample.rate: asks nobody'],
    [
      'on no page',
      { pages: { include: ['/a'], exclude: ['/a', '/b'] } },
      'prompts[0].pages.include: leaves no page that "exclude" does not take away',
    ],
    [
      'waiting for an answer that no question gives',
      { questions: [question, { ...comment, if: { $or: [{ 'answers.scroe': 1 }] } }] },
      'prompts[0].questions[1].if.$or[0].answers.scroe: no question before this one is called "scroe"',
    ],
    [
      'with a comment that has to be written',
      { questions: [question, { ...comment, required: true }] },
      'prompts[0].questions[1].required: a comment that cannot be skipped: many will leave rather than write',
    ],
    [
      'in fewer languages than others',
      {
        questions: [
          question,
          { ...comment, title: { en: 'Why?' }, placeholder: { en: '…', de: '…' } },
        ],
      },
      'prompts[0].questions[1].title: has no de, which other texts have',
    ],
    [
      'for strangers, who were hardly meant',
      { audience: { 'user.plan': { $ne: 'free' } } },
      'prompts[0].audience.user.plan: holds for people of whom nothing is known, too; add "$exists": true to leave them out',
    ],
  ])('warns about a prompt that is %s', (_, changes, warning) => {
    const { lines, exitCode } = check({ version: 1, prompts: [{ ...prompt, ...changes }] })
    expect(lines).toEqual([
      expect.stringMatching(/^feedback\.json:\d+:\d+ warning: /),
      'feedback.json: 1 warning',
    ])
    expect(lines[0]?.replace(/^.*warning: /, '')).toBe(warning)
    expect(exitCode).toBe(0)
  })

  test('is silent about what is meant so', () => {
    const { lines } = check({
      version: 1,
      prompts: [
        {
          ...prompt,
          audience: { 'user.plan': { $ne: 'free', $exists: true } },
          questions: [question, { ...comment, if: { 'answers.score': { $lte: 6 } } }],
          schedule: { from: '2020-01-01', until: '2098-01-01' },
        },
      ],
    })
    expect(lines).toEqual(['feedback.json: fine'])
  })
})

test('without a command it says what there is, and ends with 1; with --help it ends with 0', () => {
  expect(run([])).toMatchObject({
    exitCode: 1,
    lines: expect.arrayContaining([expect.stringContaining('npx windchime check')]),
  })
  const { lines, exitCode } = run(['--help'])
  expect(lines.join('\n')).toContain('windchime check FILE…')
  expect(exitCode).toBe(0)
})
