import { describe, expect, test } from 'vitest'
import { newProject, people } from './project.ts'

const coupon = `fix(cart): stop the state reset on rotation

Rotation remounted the form.

Fixes-Feedback: R-7F3K2QX, r-8g4m3ry
Notice: The coupon box keeps your code
Notice-Body: Rotating no longer
  clears it.
`

const fax = `Leave the fax out

Declines-Feedback: R-9H5N4SZ
Notice: We will not add orders by fax
Notice-Body: Too few people have one.
`

const started = () => {
  const project = newProject()
  project.startRepository()
  project.write('responses.json', people)
  const fromGit = (...more: string[]) =>
    project.notices(['from-git', 'v1..HEAD', '--responses', 'responses.json', ...more])
  return { ...project, fromGit }
}

describe('windchime notices from-git', () => {
  test('makes drafts from trailers, and publishes none', async () => {
    const { commit, fromGit, drafts, feed } = started()
    commit(coupon)
    commit(fax)
    const { lines, exitCode } = await fromGit('--release', '2.1.0')
    const [first, second] = drafts()
    expect(lines).toEqual([
      `${first?.id}: draft made for 2 people (R-7F3K2QX, R-8G4M3RY)`,
      `${second?.id}: draft made for 1 person (R-9H5N4SZ)`,
    ])
    expect(exitCode).toBe(0)
    expect(first?.draft).toEqual({
      id: first?.id,
      rev: 1,
      kind: 'update',
      status: 'fixed',
      text: {
        en: { title: 'The coupon box keeps your code', body: 'Rotating no longer clears it.' },
      },
      voices: 2,
      to: { claims: ['mP0s7c2T', 'q1ZxA9_k'] },
      since: { release: '2.1.0' },
    })
    expect(second?.draft).toMatchObject({ status: 'declined', to: { claims: ['zZ9-yY8_'] } })
    expect(second?.draft).not.toHaveProperty('since')
    expect(feed).toThrow('ENOENT')
  })

  test('says which reference of which commit it does not find, and makes the others', async () => {
    const { commit, fromGit, drafts } = started()
    const hash = commit('Mend it\n\nFixes-Feedback: R-7F3K2QX, R-0000000\nNotice: It works\n')
    const { lines, exitCode } = await fromGit('--release', '2.1.0')
    expect(lines).toEqual([
      `error: commit ${hash.slice(0, 7)} (Mend it): R-0000000: no response in responses.json has this reference; look for a slip of the hand, or read the responses anew`,
      `${drafts()[0]?.id}: draft made for 1 person (R-7F3K2QX)`,
    ])
    expect(exitCode).toBe(1)
  })

  test('says what to do where it was not told whose a reference is', async () => {
    const { commit, notices } = started()
    commit(coupon)
    const { lines, exitCode } = await notices(['from-git', 'v1..HEAD', '--release', '2.1.0'])
    expect(lines[0]).toContain('R-7F3K2QX: nobody knows yet whose it is; give --responses FILE')
    expect(exitCode).toBe(1)
  })

  test('leaves out what was reverted, and says so', async () => {
    const { commit, fromGit } = started()
    const hash = commit(coupon)
    commit(`Revert "fix(cart)"\n\nThis reverts commit ${hash}.\n`)
    const { lines, exitCode } = await fromGit('--release', '2.1.0')
    expect(lines[0]).toMatch(/^warning: commit .*: was reverted within v1\.\.HEAD, so left out$/)
    expect(lines[1]).toBe('nothing to change')
    expect(exitCode).toBe(0)
  })

  test('reads each paragraph of a squashed commit by itself', async () => {
    const { commit, fromGit, drafts } = started()
    commit(
      'Checkout (#12)\n\n* One\n\nFixes-Feedback: R-7F3K2QX\nNotice: The box keeps your code\n\n* Two\n\nShips-Feedback: R-8G4M3RY\nNotice: You can pay by bank\n\nCo-authored-by: Ben <ben@shop.example>\n',
    )
    await fromGit('--release', '2.1.0')
    expect(drafts().map(({ draft }) => draft)).toMatchObject([
      { status: 'fixed', text: { en: { title: 'The box keeps your code' } } },
      { status: 'shipped', text: { en: { title: 'You can pay by bank' } } },
    ])
  })

  test('warns where a commit has no words for customers, or the command no release', async () => {
    const { commit, fromGit, drafts } = started()
    commit('fix(cart): keep the code\n\nFixes-Feedback: R-7F3K2QX\n')
    const { lines } = await fromGit()
    expect(lines[0]).toContain('(fix(cart): keep the code): has no "Notice:" line')
    expect(lines[1]).toContain('warning: without --release')
    expect(drafts()[0]?.draft).toMatchObject({ text: { en: { title: 'Keep the code' } } })
  })

  test('is not misled by a message that looks like something else', async () => {
    const { commit, fromGit, drafts } = started()
    commit(
      '"; touch pwned; $(touch pwned) `x`\n\nFixes-Feedback: R-7F3K2QX\nNotice: 100 % "right" \\ now\n',
    )
    await fromGit('--release', '2.1.0')
    expect(drafts()[0]?.draft).toMatchObject({ text: { en: { title: '100 % "right" \\ now' } } })
  })

  test.each([['v1..nowhere'], ['--output=pwned'], ['']])(
    'refuses the range "%s"',
    async (range) => {
      const { notices, git } = started()
      const { lines, exitCode } = await notices(['from-git', '--', range])
      expect(lines.join('\n')).toMatch(/range such as v2\.0\.0\.\.v2\.1\.0/)
      expect(lines.join('\n')).not.toContain('    at ')
      expect(exitCode).toBe(1)
      expect(git('status', '--short')).toBe('?? responses.json')
    },
  )

  test('says so outside of a repository', async () => {
    const { notices } = newProject()
    const { lines, exitCode } = await notices(['from-git', 'v1..v2'])
    expect(lines[0]).toMatch(
      /^git log v1\.\.v2: fatal: not a git repository.*Run it in the repository/,
    )
    expect(exitCode).toBe(1)
  })
})
