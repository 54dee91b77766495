import { describe, expect, test } from 'vitest'
import { newProject, people, responseWith } from './project.ts'

const started = (responses: readonly unknown[] = people) => {
  const project = newProject()
  project.write('responses.json', responses)
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
  test('makes a draft of everything that its options say', async () => {
    const { add, drafts } = started()
    const { lines, exitCode } = await add(
      ...fixed,
      ...['--body', 'Rotating no longer clears it.', '--to', 'R-7F3K2QX,r-8g4m3ry'],
      ...['--anchor', '[data-feedback=coupon]', '--page', '/checkout/**', '--page', '/cart'],
      ...['--ask-after', 'order.completed', '--url', '/news/coupon', '--by', 'Mei, checkout team'],
    )
    const [{ id, draft } = { id: '' }] = drafts()
    expect(lines).toEqual([`${id}: draft made for 2 people (R-7F3K2QX, R-8G4M3RY)`])
    expect(exitCode).toBe(0)
    expect(JSON.stringify(draft)).toBe(
      JSON.stringify({
        id,
        rev: 1,
        kind: 'update',
        status: 'fixed',
        text: {
          en: { title: 'The coupon box keeps your code', body: 'Rotating no longer clears it.' },
        },
        by: 'Mei, checkout team',
        voices: 2,
        url: '/news/coupon',
        to: { claims: ['mP0s7c2T', 'q1ZxA9_k'] },
        since: { release: '2.1.0' },
        place: { pages: ['/checkout/**', '/cart'], anchor: '[data-feedback=coupon]' },
        ask: { after: 'order.completed' },
      }),
    )
  })

  test('changes nothing when it is typed again, be it out or not', async () => {
    const { add, read, notices } = started()
    await add(...fixed, '--to', 'R-7F3K2QX')
    const drafted = read('.windchime/drafts.json')
    expect((await add(...fixed, '--to', 'R-7F3K2QX')).lines).toEqual(['nothing to change'])
    expect(read('.windchime/drafts.json')).toBe(drafted)
    await notices(['publish', '--all'])
    const published = read('notices.json')
    expect((await add(...fixed, '--to', 'R-7F3K2QX')).lines).toEqual(['nothing to change'])
    expect((await notices(['publish', '--all'])).lines).toEqual(['nothing to change'])
    expect(read('notices.json')).toBe(published)
  })

  test('changes a notice with --id and leaves what is not given', async () => {
    const { add, notices, feed } = started()
    await add(...fixed, '--to', 'R-7F3K2QX', '--by', 'Mei')
    await notices(['publish', '--all'])
    const [{ id } = { id: '' }] = feed().notices
    const german = ['--id', id, '--locale', 'de', '--title', 'Der Gutschein bleibt stehen']
    expect((await notices(['add', ...german])).lines).toEqual([
      `${id}: draft made, revision 2, for 1 person (R-7F3K2QX)`,
    ])
    await notices(['publish', id])
    expect(feed().notices).toMatchObject([
      {
        id,
        rev: 2,
        by: 'Mei',
        text: {
          en: { title: 'The coupon box keeps your code' },
          de: { title: 'Der Gutschein bleibt stehen' },
        },
        to: { claims: ['q1ZxA9_k'] },
      },
    ])
  })

  test('tells everyone where it is asked to', async () => {
    const { notices, drafts } = started()
    const invite = ['add', '--kind', 'invite', '--title', 'Try the new checkout', '--everyone']
    expect((await notices(invite)).lines).toEqual([`${drafts()[0]?.id}: draft made for everyone`])
    expect(drafts()[0]?.draft).toMatchObject({ kind: 'invite', to: 'everyone' })
    expect(drafts()[0]?.draft).not.toHaveProperty('voices')
  })

  test('says who cannot be told, and counts them among the voices', async () => {
    const { add, drafts } = started([...people, responseWith('R-0000000')])
    const { lines, exitCode } = await add(...fixed, '--to', 'R-7F3K2QX,R-0000000')
    expect(lines).toEqual([
      'warning: --to: R-0000000: came without a claim, so its author cannot be told',
      `${drafts()[0]?.id}: draft made for 1 person (R-0000000, R-7F3K2QX)`,
    ])
    expect(exitCode).toBe(0)
    expect(drafts()[0]?.draft).toMatchObject({ voices: 2, to: { claims: ['q1ZxA9_k'] } })
    expect(await add(...fixed, '--to', 'R-0000000')).toEqual({
      lines: ['--to: R-0000000: came without a claim, so its author cannot be told'],
      exitCode: 1,
    })
  })

  test('lets go of those whom a change leaves out', async () => {
    const { add, drafts } = started()
    await add(...fixed, '--to', 'R-7F3K2QX,R-8G4M3RY')
    const [{ id } = { id: '' }] = drafts()
    await add('--id', id, '--to', 'R-8G4M3RY')
    expect(drafts()[0]?.draft).toMatchObject({ voices: 1, to: { claims: ['mP0s7c2T'] } })
    await add('--id', id, '--everyone')
    expect(drafts()[0]?.draft).toMatchObject({ to: 'everyone' })
    expect(drafts()[0]?.draft).not.toHaveProperty('voices')
  })
})
