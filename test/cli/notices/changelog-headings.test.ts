import { describe, expect, test } from 'vitest'
import { newProject, people } from './project.ts'

describe('headings of a changelog', () => {
  test.each([
    ['## 2.1.0', '2.1.0'],
    ['## [v2.1.0] - 2026-11-20', '2.1.0'],
    ['## [2.1.0](https://shop.example/compare) (2026-11-20)', '2.1.0'],
    ['## Version 2.1.0-rc.1', '2.1.0-rc.1'],
    ['## Notes', undefined],
  ])('%s', async (heading, release) => {
    const { write, notices, drafts } = newProject()
    write('CHANGELOG.md', `${heading}\r\n\r\n* It works (R-7F3K2QX)\r\n`)
    write('responses.json', people)
    await notices(['from-changelog', 'CHANGELOG.md', '--responses', 'responses.json'])
    expect(drafts()[0]?.draft).toMatchObject({ text: { en: { title: 'It works' } } })
    expect(
      (drafts()[0]?.draft as { since?: { release: string } } | undefined)?.since?.release,
    ).toBe(release)
  })
})
