import { describe, expect, test } from 'vitest'
import { newProject, people } from './project.ts'

const changelog = `# Changelog

## [Unreleased]

### Added
- Pay by bank (R-9H5N4SZ)

## [2.1.0] - 2026-11-20

### Fixed
- The **coupon box** keeps your code. Rotating the phone
  no longer clears it. (R-7F3K2QX, R-8G4M3RY)
- Nobody asked for this

## [2.0.0] - 2026-10-01

### Added
- [Gift cards](https://shop.example/gifts) <!-- R-7F3K2QX -->
`

const started = (text = changelog) => {
  const project = newProject()
  project.write('CHANGELOG.md', text)
  project.write('responses.json', people)
  const fromChangelog = (...more: string[]) =>
    project.notices(['from-changelog', 'CHANGELOG.md', '--responses', 'responses.json', ...more])
  return { ...project, fromChangelog }
}

describe('windchime notices from-changelog', () => {
  test('makes a draft of each entry that names references, since its release', async () => {
    const { fromChangelog, drafts } = started()
    const { lines, exitCode } = await fromChangelog()
    expect(lines[0]).toMatch(
      /^warning: CHANGELOG\.md:6:1 not released yet: its notice has no "since"/,
    )
    expect(lines).toHaveLength(4)
    expect(exitCode).toBe(0)
    expect(drafts().map(({ draft }) => draft)).toMatchObject([
      { status: 'shipped', text: { en: { title: 'Pay by bank' } }, to: { claims: ['zZ9-yY8_'] } },
      {
        status: 'fixed',
        text: {
          en: {
            title: 'The coupon box keeps your code',
            body: 'Rotating the phone no longer clears it.',
          },
        },
        voices: 2,
        since: { release: '2.1.0' },
      },
      { status: 'shipped', text: { en: { title: 'Gift cards' } }, since: { release: '2.0.0' } },
    ])
    expect(drafts()[0]?.draft).not.toHaveProperty('since')
  })

  test('changes no byte when it runs again', async () => {
    const { fromChangelog, read } = started()
    await fromChangelog()
    const before = read('.windchime/drafts.json')
    expect((await fromChangelog()).lines.at(-1)).toBe('nothing to change')
    expect(read('.windchime/drafts.json')).toBe(before)
  })

  test('reads one release where one is named', async () => {
    const { fromChangelog, drafts } = started()
    expect((await fromChangelog('--release', '2.1.0')).lines).toEqual([
      `${drafts()[0]?.id}: draft made for 2 people (R-7F3K2QX, R-8G4M3RY)`,
    ])
    const { lines, exitCode } = await fromChangelog('--release', '3.0.0')
    expect(lines).toEqual(['CHANGELOG.md: has no release 3.0.0; it has Unreleased, 2.1.0, 2.0.0'])
    expect(exitCode).toBe(1)
  })

  test('gives a notice its release once it has one', async () => {
    const { fromChangelog, write, drafts } = started()
    await fromChangelog()
    const [{ id } = { id: '' }] = drafts()
    write('CHANGELOG.md', changelog.replace('[Unreleased]', '[2.2.0] - 2026-12-01'))
    expect((await fromChangelog()).lines).toEqual([`${id}: draft changed for 1 person (R-9H5N4SZ)`])
    expect(drafts()).toHaveLength(3)
    expect(drafts()[0]?.draft).toMatchObject({ since: { release: '2.2.0' } })
    expect((await fromChangelog()).lines).toEqual(['nothing to change'])
  })

  test('makes the next revision of what is out where its entry is worded anew', async () => {
    const { fromChangelog, write, notices, feed } = started()
    await fromChangelog('--release', '2.1.0')
    await notices(['publish', '--all'])
    const [{ id, at } = { id: '', at: '' }] = feed().notices
    write('CHANGELOG.md', changelog.replace('keeps your code', 'remembers your code'))
    expect((await fromChangelog('--release', '2.1.0')).lines).toEqual([
      `${id}: draft made, revision 2, for 2 people (R-7F3K2QX, R-8G4M3RY)`,
    ])
    write('CHANGELOG.md', changelog)
    expect((await fromChangelog('--release', '2.1.0')).lines).toEqual([
      `${id}: draft dropped, since it is out as it is`,
    ])
    expect(feed().notices).toMatchObject([{ id, at, rev: 1 }])
  })

  test('joins what commits say of the same release and the same words', async () => {
    const { fromChangelog, notices, startRepository, commit, drafts } = started()
    startRepository()
    commit('Mend\n\nFixes-Feedback: R-9H5N4SZ\nNotice: The coupon box keeps your code\n')
    await notices(['from-git', 'v1..HEAD', '--release', '2.1.0', '--responses', 'responses.json'])
    await fromChangelog('--release', '2.1.0')
    expect(drafts().map(({ draft }) => draft)).toMatchObject([{ voices: 3 }])
    expect((await fromChangelog('--release', '2.1.0')).lines).toEqual(['nothing to change'])
  })

  test.each([
    ['an entry without words', '- R-7F3K2QX', [], 'text.en.title: expected a title, got ""'],
    [
      'a language that is none',
      '- It works (R-7F3K2QX)',
      ['--locale', 'en_US'],
      'text.en_US: expected a language tag',
    ],
  ])('makes nothing of %s, and goes on', async (_, entry, args, expected) => {
    const { fromChangelog, notices } = started(`## 2.1.0\n${entry}\n`)
    const { lines, exitCode } = await fromChangelog(...args)
    expect(lines[0]).toContain(`error: CHANGELOG.md:2:1: ${expected}`)
    expect(exitCode).toBe(1)
    expect((await notices(['list'])).lines).toEqual(['There are no notices yet'])
  })

  test('says which file it cannot read', async () => {
    const { lines, exitCode } = await newProject().notices(['from-changelog', 'CHANGES.md'])
    expect(lines[0]).toMatch(/^CHANGES\.md: cannot be read: ENOENT/)
    expect(exitCode).toBe(1)
  })
})
