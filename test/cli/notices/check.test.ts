import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { newProject } from './project.ts'

const notice = {
  id: 'n_8Kd2',
  rev: 1,
  kind: 'update',
  status: 'fixed',
  at: '2026-11-20T09:12:00Z',
  text: { en: { title: 'The coupon box keeps your code' } },
  to: { claims: ['q1ZxA9_k'] },
  since: { release: '2026.11.3' },
}

interface Row {
  readonly name: string
  readonly change?: Readonly<Record<string, unknown>>
  readonly drop?: readonly string[]
  readonly title?: string
  /** What each line says, from its beginning or after its place. */
  readonly expected: readonly string[]
}

const rows = JSON.parse(readFileSync('test/cases/notice-check.json', 'utf8')) as readonly Row[]

const noticeOf = ({ change, drop = [], title }: Row) => {
  const changed = { ...notice, ...(title && { text: { en: { title } } }), ...change }
  return Object.fromEntries(Object.entries(changed).filter(([key]) => !drop.includes(key)))
}

const check = (feed: unknown) =>
  run(['notices', 'check', 'notices.json'], {
    'notices.json': typeof feed === 'string' ? feed : JSON.stringify(feed, undefined, 2),
  })

const feedOf = (...notices: unknown[]) => ({ version: 1, revoked: [], notices })

describe('windchime notices check', () => {
  test.each(rows)('$name', (row) => {
    const { lines, exitCode } = check(feedOf(noticeOf(row)))
    const said = lines.slice(0, -1)
    expect(said).toHaveLength(row.expected.length)
    for (const [nth, line] of said.entries()) {
      expect(line).toMatch(/^notices\.json:\d+:\d+ /)
      expect(line).toContain(row.expected[nth])
    }
    const isMistake = row.expected.some((line) => !line.startsWith('warning: '))
    expect(exitCode).toBe(isMistake ? 1 : 0)
  })

  test('warns about words that are longer than anybody reads', () => {
    const { lines, exitCode } = check(
      feedOf({ ...notice, text: { en: { title: 'Done', body: 'so '.repeat(94) } } }),
    )
    expect(lines[0]).toMatch(/:\d+ warning: .*body: is 282 characters long; at most 280 are read$/)
    expect(exitCode).toBe(0)
    const { lines: short } = check(
      feedOf({ ...notice, text: { en: { title: 'Done', body: 'so '.repeat(93) } } }),
    )
    expect(short).toEqual(['notices.json: fine'])
  })

  test('tells each mistake with its line and column', () => {
    expect(check(feedOf(notice, { ...notice, id: 'n_9', kind: 'news' })).lines).toEqual([
      'notices.json:28:15 notices[1].kind: expected one of "update", "question", "reward", "invite", got "news"',
      'notices.json: 1 error',
    ])
  })

  test('says what is wrong with the frame of a feed', () => {
    expect(check({ version: 2, revoked: 'no', notices: {}, shelves: 2, drafts: [] }).lines).toEqual(
      [
        'notices.json:2:14 version: expected 1',
        'notices.json:3:14 revoked: expected a list of ids',
        'notices.json:4:14 notices: expected a list of notices',
        'notices.json:5:14 shelves: is kept for later: devices refuse the whole feed',
        'notices.json:6:13 warning: drafts: unknown key: devices read past it, and everybody can read it',
        'notices.json: 4 errors, 1 warning',
      ],
    )
  })

  test('wants an id of its own for each, and warns where one was taken back', () => {
    const { lines } = check({ version: 1, revoked: ['n_8Kd2'], notices: [notice, notice] })
    expect(lines.join('\n')).toContain(
      'notices[1].id: expected an id of its own, got "n_8Kd2" again',
    )
    expect(lines.join('\n')).toContain(
      'warning: notices[0].id: was taken back: it is shown to nobody',
    )
  })

  test.each([
    ['what is no JSON', '{ "version": 1,', /^notices\.json:1:16 not JSON: /],
    ['a list', '[]', /^notices\.json:1:1 version: expected 1$/],
    ['nothing at all', 'null', /^notices\.json:1:1 version: expected 1$/],
  ])('reads %s without a stack trace', (_, text, expected) => {
    const { lines, exitCode } = check(text)
    expect(lines[0]).toMatch(expected)
    expect(lines.join('\n')).not.toContain('    at ')
    expect(exitCode).toBe(1)
  })

  test('says which file it cannot read', () => {
    const { lines, exitCode } = run(['notices', 'check'])
    expect(lines[0]).toMatch(/^notices\.json: cannot be read: /)
    expect(exitCode).toBe(1)
  })
})

describe('windchime notices check without a file', () => {
  test('looks at the drafts, too', async () => {
    const { write, notices } = newProject()
    const draft = { ...notice, kind: 'reward', text: { en: { title: 'Hi!!' } } }
    write('notices.json', feedOf(notice))
    write('.windchime/drafts.json', {
      version: 1,
      notices: [{ id: notice.id, people: {}, draft }],
    })
    const { lines, exitCode } = await notices(['check'])
    expect(lines[0]).toBe('notices.json: fine')
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^\.windchime\/drafts\.json:\d+:\d+ notices\[0\]\.draft\.sealed: expected sealed/,
      ),
    )
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^\.windchime\/drafts\.json:\d+:\d+ warning: notices\[0\]\.draft\.text\.en\.title: "Hi!!" shouts/,
      ),
    )
    expect(exitCode).toBe(1)
  })
})
