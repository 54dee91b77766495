import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const question = { id: 'score', type: 'nps' }
const prompt = { id: 'nps', questions: [question] }

const comment = { id: 'why', type: 'comment', title: 'Why?' }

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
      'feedback.json:18:19 prompts[1].questions[0].type: expected one of "nps", "rating", "ces", "comment", "choice", "contact", got "npss"',
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

  test('warns about a launcher whose prompt is not there', () => {
    const { lines, exitCode } = check({
      version: 1,
      launcher: { prompt: 'nsp' },
      prompts: [prompt],
    })
    expect(lines[0]).toMatch(/warning: launcher\.prompt: no prompt is called "nsp"$/)
    expect(exitCode).toBe(0)
  })

  const item = { id: 'price', label: 'Price' }
  const choice = { id: 'why', type: 'choice', title: 'Why?', options: [item] }
  const asking = (...questions: object[]) => ({ questions })
  const noTrigger =
    'a trigger: { "event" }, { "pageSeconds" }, { "scrollPercent" }, { "exitIntent" }, { "click" } or { "visible" }'
  test.each<[string, object, ...string[]]>([
    [
      'a number of times',
      { triggers: [{ event: 'x', atLeast: 0 }] },
      'triggers[0].atLeast: expected at least 1, got 0',
    ],
    [
      'times that are a text',
      { triggers: [{ event: 'x', atLeast: '3' }] },
      'triggers[0].atLeast: expected number, got "3"',
    ],
    [
      'half a time',
      { triggers: [{ click: '#a', atLeast: 1.5 }] },
      'triggers[0].atLeast: expected a whole number, got 1.5',
    ],
    [
      'a depth',
      { triggers: [{ pageSeconds: 3 }, { scrollPercent: 120 }] },
      'triggers[1].scrollPercent: expected at most 100, got 120',
    ],
    [
      'no leaving',
      { triggers: [{ exitIntent: false }] },
      'triggers[0].exitIntent: expected true, got false',
    ],
    [
      'a slip in what is waited for, and what else is wrong',
      { triggers: [{ evnt: 'x', delaySeconds: '2' }] },
      'triggers[0].evnt: unknown key; did you mean "event"?',
      'triggers[0].delaySeconds: expected number, got "2"',
    ],
    [
      'a trigger on nothing',
      { triggers: [{}] },
      `triggers[0]: expected ${noTrigger}, got an object`,
    ],
    [
      'a trigger that is a text',
      { triggers: ['x'] },
      `triggers[0]: expected ${noTrigger}, got "x"`,
    ],
    [
      'a presentation',
      { present: { as: 'inlin' } },
      'present.as: expected one of "popover", "dialog", "inline", "edge", got "inlin"',
    ],
    [
      'a presentation without a place',
      { present: { as: 'inline', targt: '#a' } },
      'present.target: expected "target", got nothing',
    ],
    [
      'a presentation that is a text',
      { present: 'dialog' },
      'present: expected an object, got "dialog"',
    ],
    [
      'an id that is taken',
      asking(question, { ...comment, id: 'score' }),
      'questions[1].id: expected an id of its own in the prompt, got "score"',
    ],
    [
      'an id that is taken by what is written',
      asking({ ...choice, other: true }, { ...comment, id: 'why_other' }),
      'questions[1].id: expected an id that is not the name of what is written under "other" of "why", got "why_other"',
    ],
    [
      'an option that comes by itself',
      asking({ ...choice, other: true, options: [item, { id: 'other', label: 'Other' }] }),
      'questions[0].options[1].id: expected an id that "other": true does not take for itself, got "other"',
    ],
  ])('tells %s at its own place', (_, changes, ...problems) => {
    const { lines } = check({ version: 1, prompts: [{ ...prompt, ...changes }] })
    expect(lines.slice(0, -1).map((line) => line.replace(/^\S+ prompts\[0\]\./, ''))).toEqual(
      problems,
    )
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

  const rating = { id: 'stay', type: 'rating', title: 'How was it?' }
  const inline = { present: { as: 'inline', target: '#feedback' } }
  const edge = { present: { as: 'edge' } }
  const fingers =
    'a finger has none: phones and tablets are never asked by it; add a trigger for them, or "device.type": "desktop" to the audience'
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
    [
      'not for fingers',
      {
        triggers: [{ exitIntent: true }],
        audience: { 'device.type': { $in: ['tablet', 'desktop'] } },
      },
      `prompts[0].triggers[0].exitIntent: ${fingers}`,
    ],
    [
      'called off and never waits',
      { cancelOn: ['order.cancelled'] },
      'prompts[0].cancelOn: has no effect: the prompt never waits',
    ],
    [
      'called off and does not wait a second',
      { cancelOn: ['order.cancelled'], triggers: [{ event: 'order' }], waitSeconds: 0 },
      'prompts[0].cancelOn: has no effect: the prompt never waits',
    ],
    [
      'counted within no time',
      { triggers: [{ event: 'order', atLeast: 3, withinDays: 0 }] },
      'prompts[0].triggers[0].withinDays: no day is left for it to happen 3 times',
    ],
    [
      'counted to no number',
      { triggers: [{ event: 'order', withinDays: 7 }] },
      'prompts[0].triggers[0].withinDays: has no effect without "atLeast"',
    ],
    [
      'in the page and triggered',
      { ...inline, triggers: [{ event: 'order' }] },
      'prompts[0].triggers: an inline prompt needs none: without them it stands wherever its target does',
    ],
    [
      'in the page and does not wait',
      { ...inline, waitSeconds: 10 },
      'prompts[0].waitSeconds: has no effect: an inline prompt interrupts nobody',
    ],
    [
      'in the page and past quiet time',
      { ...inline, ignoreQuiet: true },
      'prompts[0].ignoreQuiet: has no effect: an inline prompt interrupts nobody',
    ],
    [
      'at the edge and triggered',
      { ...edge, triggers: [{ event: 'order' }] },
      'prompts[0].triggers: a prompt at the edge needs none: without them its tab stands wherever its rules allow it',
    ],
    [
      'at the edge and does not wait',
      { ...edge, waitSeconds: 10 },
      'prompts[0].waitSeconds: has no effect: a prompt at the edge interrupts nobody',
    ],
    [
      'to begin only for some',
      asking({ ...question, if: { 'answers.stay': 1 } }, comment),
      'prompts[0].questions[0].if: has no effect: the first question is always asked; "audience" says of whom',
    ],
    [
      'up or down, of five',
      asking({ ...rating, style: 'thumbs', scale: 5 }),
      'prompts[0].questions[0].scale: has no effect: thumbs are up or down',
    ],
    [
      'not applicable as a whole',
      asking({ ...rating, notApplicable: true }),
      'prompts[0].questions[0].notApplicable: has no effect without "items"',
    ],
    [
      'in an order of chance, of one',
      asking({ ...question, shuffle: true }),
      'prompts[0].questions[0].shuffle: has no effect: there are no options or items',
    ],
    [
      'to choose from in fewer languages than others',
      asking({
        ...choice,
        title: { en: 'Why?', de: 'Warum?' },
        options: [{ id: 'a', label: { en: 'A' } }],
      }),
      'prompts[0].questions[0].options[0].label: has no de, which other texts have',
    ],
    [
      'to be rated in fewer languages than others',
      asking({
        ...rating,
        title: { en: 'How?', de: 'Wie?' },
        items: [{ id: 'a', label: { de: 'A' } }],
      }),
      'prompts[0].questions[0].items[0].label: has no en, which other texts have',
    ],
    [
      'thankful in fewer languages than others',
      {
        ...asking({ ...rating, title: { en: 'How?', de: 'Wie?' } }),
        thanks: [{ title: { de: 'Danke.' } }],
      },
      'prompts[0].thanks[0].title: has no en, which other texts have',
    ],
    [
      'generous in fewer languages than others',
      {
        ...asking({ ...rating, title: { en: 'How?', de: 'Wie?' } }),
        incentive: { en: '200 points' },
      },
      'prompts[0].incentive: has no de, which other texts have',
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
        { ...prompt, id: 'two', triggers: [{ exitIntent: true }, { scrollPercent: 80 }] },
        {
          ...prompt,
          id: 'three',
          triggers: [{ exitIntent: true }],
          audience: { $and: [{ 'device.type': 'desktop' }] },
        },
        {
          ...prompt,
          id: 'four',
          triggers: [{ exitIntent: true, where: { 'device.type': { $nin: ['phone', 'tablet'] } } }],
        },
        {
          ...prompt,
          id: 'five',
          triggers: [{ event: 'order', atLeast: 2, withinDays: 7, delaySeconds: 60 }],
          cancelOn: ['order.cancelled'],
          waitSeconds: 0,
        },
        { ...prompt, ...inline, id: 'six', ...asking({ ...choice, shuffle: true }) },
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
