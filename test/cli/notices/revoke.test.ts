import { describe, expect, test } from 'vitest'
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

describe('windchime notices revoke', () => {
  test('takes back what is out, and no source brings it back', async () => {
    const { notices, ids, feed } = await started('One')
    const [id = ''] = ids
    await notices(['publish', id])
    expect((await notices(['revoke', id])).lines).toEqual([`${id}: taken back`])
    expect(feed()).toEqual({ version: 1, revoked: [id], notices: [] })
    expect((await notices(['revoke', id])).lines).toEqual([`${id}: was taken back already`])
    const { lines, exitCode } = await notices(['add', '--title', 'One', ...fixed])
    expect(lines).toEqual([`${id}: was taken back; say it with other words`])
    expect(exitCode).toBe(1)
  })

  test('drops a draft without a word in public', async () => {
    const { notices, ids, read } = await started('One')
    expect((await notices(['revoke', ids[0] ?? ''])).lines).toEqual([
      `${ids[0]}: draft dropped; nobody had seen it`,
    ])
    expect(() => read('notices.json')).toThrow('ENOENT')
    expect((await notices(['list'])).lines).toEqual(['There are no notices yet'])
  })
})

describe('windchime notices list', () => {
  test('tells what is out, what is not yet, and what was taken back', async () => {
    const { notices, ids } = await started('One', 'Two', 'Three')
    await notices(['publish', ids[0] ?? '', ids[1] ?? ''])
    await notices(['revoke', ids[1] ?? ''])
    expect((await notices(['list'])).lines).toEqual([
      `${ids[0]}  published  fixed     2.1.0     1 person   One (R-7F3K2QX)`,
      `${ids[2]}  draft      fixed     2.1.0     1 person   Three (R-7F3K2QX)`,
      `${ids[1]}  taken back`,
    ])
  })
})

describe('windchime notices', () => {
  test.each([
    [[]],
    [['make']],
    [['publish']],
    [['publish', 'n_1', '--all']],
    [['list', 'all']],
    [['constructor']],
  ])('shows how it is used: %j', async (args) => {
    const { lines, exitCode } = await newProject().notices(args)
    expect(lines[0]).toMatch(/^windchime notices: /)
    expect(exitCode).toBe(1)
  })

  test('shows it without a complaint where it is asked to', async () => {
    expect((await newProject().notices(['--help'])).exitCode).toBe(0)
  })
})
