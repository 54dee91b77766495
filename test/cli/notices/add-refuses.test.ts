import { describe, expect, test } from 'vitest'
import { newProject, people } from './project.ts'

const started = () => {
  const project = newProject()
  project.write('responses.json', people)
  const add = (...args: string[]) =>
    project.notices(['add', '--responses', 'responses.json', ...args])
  return { ...project, add }
}

const fixed = [
  '--title',
  'The coupon box keeps your code',
  '--status',
  'fixed',
  '--release',
  '2.1.0',
]

describe('windchime notices add', () => {
  test.each([
    ['nobody', [...fixed], /^expected --to R-…\[,R-…\] or --everyone/],
    ['both', [...fixed, '--to', 'R-7F3K2QX', '--everyone'], /^--to and --everyone: whom/],
    ['no title', ['--status', 'fixed', '--everyone'], /^expected --title/],
    ['no reference', [...fixed, '--to', 'seven'], /^--to seven: expected a reference such as/],
    ['an unknown one', [...fixed, '--to', 'R-0000000'], /^--to: R-0000000: no response in/],
    ['no status', ['--title', 'Done', '--everyone'], /^status: expected a status/],
    ['a wrong kind', ['--title', 'Done', '--everyone', '--kind', 'news'], /^kind: expected one of/],
    [
      'no reason',
      ['--title', 'No fax', '--status', 'declined', '--to', 'R-7F3K2QX'],
      /^text\.en\.body: expected a reason/,
    ],
    [
      'an open question',
      ['--title', 'Which phone is it?', '--kind', 'question', '--to', 'R-7F3K2QX'],
      /^sealed: expected sealed words for each claim/,
    ],
    [
      'an unknown option',
      [...fixed, '--voices', '43'],
      /^Unknown option '--voices'[\s\S]*--seal-code/,
    ],
  ])('refuses %s, and makes nothing', async (_, args, expected) => {
    const { add, drafts } = started()
    const { lines, exitCode } = await add(...args)
    expect(lines.join('\n')).toMatch(expected)
    expect(lines.join('\n')).not.toContain('    at ')
    expect(exitCode).toBe(1)
    expect(drafts).toThrow('ENOENT')
  })
})
