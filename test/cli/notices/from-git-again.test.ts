import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../src/follow-up/feed.ts'
import { rules } from '../../../src/rules/rules.ts'
import { newProject, people } from './project.ts'

const coupon = `fix(cart): stop the state reset on rotation

Rotation remounted the form.

Fixes-Feedback: R-7F3K2QX, r-8g4m3ry
Notice: The coupon box keeps your code
Notice-Body: Rotating no longer
  clears it.
`

const started = () => {
  const project = newProject()
  project.startRepository()
  project.write('responses.json', people)
  const fromGit = (...more: string[]) =>
    project.notices(['from-git', 'v1..HEAD', '--responses', 'responses.json', ...more])
  return { ...project, fromGit }
}

describe('windchime notices from-git, run again', () => {
  test('changes no byte when it runs again, before and after publishing', async () => {
    const { commit, fromGit, read, notices, feed } = started()
    commit(coupon)
    await fromGit('--release', '2.1.0')
    const drafted = read('.windchime/drafts.json')
    expect((await fromGit('--release', '2.1.0')).lines).toEqual(['nothing to change'])
    expect(read('.windchime/drafts.json')).toBe(drafted)

    await notices(['publish', '--all'])
    const [published, book] = [read('notices.json'), read('.windchime/drafts.json')]
    expect((await fromGit('--release', '2.1.0')).lines).toEqual(['nothing to change'])
    expect((await notices(['publish', '--all'])).lines).toEqual(['nothing to change'])
    expect([read('notices.json'), read('.windchime/drafts.json')]).toEqual([published, book])
    const problems: unknown[] = []
    expect(parseFeed(feed(), rules.operators, (error) => problems.push(error))).toHaveLength(1)
    expect(problems).toEqual([])
  })

  test('needs no responses for references that it knows already', async () => {
    const { commit, fromGit, notices } = started()
    commit(coupon)
    await fromGit('--release', '2.1.0')
    expect((await notices(['from-git', 'v1..HEAD', '--release', '2.1.0'])).lines).toEqual([
      'nothing to change',
    ])
  })

  test('makes the next revision where somebody joins, and nowhere else', async () => {
    const { commit, fromGit, notices, feed, drafts } = started()
    commit(coupon)
    await fromGit('--release', '2.1.0')
    await notices(['publish', '--all'])
    const [before] = feed().notices
    commit('Again\n\nFixes-Feedback: R-9H5N4SZ\nNotice: The coupon box keeps your code\n')
    expect((await fromGit('--release', '2.1.0')).lines).toEqual([
      `${before?.id}: draft made, revision 2, for 3 people (R-7F3K2QX, R-8G4M3RY, R-9H5N4SZ)`,
    ])
    expect(feed().notices).toEqual([before])
    await notices(['publish', before?.id ?? ''])
    expect(feed().notices).toMatchObject([{ id: before?.id, rev: 2, voices: 3 }])
    expect(drafts()[0]).not.toHaveProperty('draft')
  })

  test('keeps the words that a person changed in a draft', async () => {
    const { commit, fromGit, read, write } = started()
    commit(coupon)
    await fromGit('--release', '2.1.0')
    const mended = read('.windchime/drafts.json').replace('keeps your code', 'remembers your code')
    write('.windchime/drafts.json', mended)
    expect((await fromGit('--release', '2.1.0')).lines).toEqual(['nothing to change'])
    expect(read('.windchime/drafts.json')).toBe(mended)
  })
})
