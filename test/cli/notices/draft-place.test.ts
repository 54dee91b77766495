import { describe, expect, test } from 'vitest'
import { newProject, people } from './project.ts'

const started = () => {
  const project = newProject()
  project.write('responses.json', people)
  return project
}

const add = [
  ...['add', '--responses', 'responses.json', '--title', 'Secret for now', '--status', 'planned'],
  ...['--to', 'R-7F3K2QX'],
]

describe('where drafts lie', () => {
  test('drafts stay out of a folder that is served', async () => {
    const { notices, read, write } = started()
    write('public/index.html', '')
    const { lines } = await notices([...add, '--file', 'public/notices.json'])
    expect(lines[0]).toContain('draft made')
    expect(() => read('public/notices.json')).toThrow('ENOENT')
    expect(read('.windchime/drafts.json')).toContain('Secret for now')
  })

  test.each([
    ['public/notices.json', 'public/notices.drafts.json'],
    ['public/notices.json', 'public/.windchime/drafts.json'],
    ['notices.json', 'notices.json'],
    ['notices.json', 'drafts.json'],
  ])('with the feed in %s no drafts are written to %s', async (file, drafts) => {
    const { notices, read } = started()
    const { lines, exitCode } = await notices([...add, '--file', file, '--drafts', drafts])
    expect(lines[0]).toMatch(
      /^--drafts .*: lies where .* is served from, so everybody could read it/,
    )
    expect(exitCode).toBe(1)
    expect(() => read(drafts)).toThrow('ENOENT')
  })
})
