import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newProject, people } from './project.ts'

const readme = readFileSync('README.md', 'utf8')
const section = readme.slice(
  readme.indexOf('### Day by day, with git'),
  readme.indexOf('## Reference'),
)

/** What stands between fences: with a language what is typed, without what is printed. */
const blocks = (language: string) =>
  [...section.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , text = '']) => text.trimEnd())

test('what README tells a team to type prints what README says', async () => {
  const { notices, write, startRepository, git, commit } = newProject()
  startRepository()
  git('tag', 'v2.0.0')
  const [typed = '', ...commands] = blocks('sh')
  commit(/^git commit -m '(.*)'$/s.exec(typed)?.[1] ?? '')
  git('tag', 'v2.1.0')
  write('responses.jsonl', people.map((one) => JSON.stringify(one)).join('\n'))

  const printed: string[] = []
  for (const command of commands.join('\n').split('\n')) {
    const [, args = ''] = /^npx windchime notices (.*)$/.exec(command) ?? []
    const { lines, exitCode } = await notices(args.split(' '))
    expect(exitCode).toBe(0)
    printed.push(...lines)
  }
  expect(printed).toEqual(blocks('').join('\n').split('\n'))
})
