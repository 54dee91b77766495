import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../src/follow-up/feed.ts'
import { rules } from '../../../src/rules/rules.ts'
import { newProject, people } from './project.ts'

const fixed = ['--status', 'fixed', '--release', '2.1.0', '--to', 'R-7F3K2QX']

const started = async (...titles: string[]) => {
  const project = newProject()
  project.write('responses.json', people)
  for (const title of titles)
    await project.notices(['add', '--responses', 'responses.json', '--title', title, ...fixed])
  const ids = titles.length ? project.drafts().map(({ id }) => id) : []
  return { ...project, ids }
}

describe('windchime notices publish', () => {
  test('moves one draft into the feed and leaves the other where nobody sees it', async () => {
    const { notices, ids, feed, read } = await started('It keeps your code', 'Secret for now')
    const [id = '', other = ''] = ids
    expect((await notices(['publish', id])).lines).toEqual([
      `${id}: published for 1 person (R-7F3K2QX)`,
    ])
    expect(read('notices.json')).not.toContain('Secret')
    expect(read('notices.json')).not.toContain(other)
    expect(read('notices.json')).not.toContain('R-7F3K2QX')
    expect(Object.keys(feed())).toEqual(['version', 'revoked', 'notices'])
    expect(feed().notices[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(
      parseFeed(feed(), rules.operators, () => expect.fail('the SDK refuses it')),
    ).toHaveLength(1)
  })

  test('publishes all, and what is out already stays as it is', async () => {
    const { notices, ids, feed, read } = await started('One', 'Two')
    expect((await notices(['publish', '--all'])).lines).toHaveLength(2)
    expect(feed().notices.map(({ id }) => id)).toEqual(ids)
    const bytes = read('notices.json')
    expect((await notices(['publish', ids[0] ?? ''])).lines).toEqual([`${ids[0]}: is out already`])
    expect(read('notices.json')).toBe(bytes)
  })

  test('keeps a draft back that has a mistake, and publishes the others with their warnings', async () => {
    const { notices, ids, feed, read, write } = await started('One', 'Two!!')
    const broken = read('.windchime/drafts.json').replace(
      '"status": "fixed"',
      '"status": "declined"',
    )
    write('.windchime/drafts.json', broken)
    const { lines, exitCode } = await notices(['publish', '--all'])
    expect(lines).toEqual([
      `error: ${ids[0]}: text.en.body: expected a reason, since the status is "declined"`,
      `warning: ${ids[1]}: text.en.title: "Two!!" shouts; say it calmly`,
      `${ids[1]}: published for 1 person (R-7F3K2QX)`,
    ])
    expect(exitCode).toBe(1)
    expect(feed().notices.map(({ id }) => id)).toEqual([ids[1]])
  })

  test('says that there is no such notice', async () => {
    const { notices } = await started()
    const { lines, exitCode } = await notices(['publish', 'n_nope'])
    expect(lines).toEqual([
      'error: n_nope: there is no such notice; `windchime notices list` names them all',
    ])
    expect(exitCode).toBe(1)
  })

  test('leaves a broken file alone, and says where it is broken', async () => {
    const { notices, write, read } = await started('One')
    write('notices.json', '{ "version": 1, "notices": [,] }')
    const { lines, exitCode } = await notices(['publish', '--all'])
    expect(lines[0]).toMatch(/^notices\.json:1:29 not JSON: .* Nothing was changed/)
    expect(exitCode).toBe(1)
    expect(read('notices.json')).toBe('{ "version": 1, "notices": [,] }')
  })

  test.each([
    [
      '{ "version": 1, "notices": [null] }',
      /^\.windchime\/drafts\.json:1:29 notices\[0\]: expected/,
    ],
    [
      '{ "version": 1, "notices": [{ "id": "n_1", "people": {}, "draft": {} }] }',
      /^\.windchime\/drafts\.json:1:67 notices\[0\]\.draft\.id: is missing/,
    ],
  ])('tells of the drafts %s what check tells', async (book, expected) => {
    const { notices, write } = await started()
    write('.windchime/drafts.json', book)
    for (const command of [['publish', '--all'], ['check']]) {
      const { lines, exitCode } = await notices(command)
      expect(lines[0]).toMatch(expected)
      expect(exitCode).toBe(1)
    }
  })

  test('leaves what a person wrote into the feed as it is', async () => {
    const { notices, write, feed } = await started('One')
    const own = {
      id: 'n_own',
      rev: 3,
      kind: 'invite',
      at: '2026-11-20',
      text: { en: { title: 'Hello' } },
      to: 'everyone',
    }
    write('notices.json', { version: 1, revoked: ['n_old'], notices: [own] })
    await notices(['publish', '--all'])
    expect(feed().revoked).toEqual(['n_old'])
    expect(feed().notices[0]).toEqual(own)
    expect(feed().notices).toHaveLength(2)
  })
})
