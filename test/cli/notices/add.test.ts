import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { unseal } from '../../../src/platform/seal.ts'
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

describe('windchime notices add, sealed', () => {
  const key = randomBytes(16).toString('base64url')
  const otherKey = randomBytes(16).toString('base64url')
  const sealing = [
    responseWith('R-7F3K2QX', { h: 'q1ZxA9_kaaaa', seal: key }),
    responseWith('R-8G4M3RY', { h: 'mP0s7c2Tbbbb', seal: otherKey }),
    responseWith('R-9H5N4SZ', { h: 'zZ9-yY8_cccc' }),
  ]
  const reward = ['--kind', 'reward', '--title', 'Thank you for telling us']
  const sealedOf = (draft: unknown) => (draft as { sealed: Record<string, string> }).sealed

  test('gives each person a code that only their device can read', async () => {
    const { add, drafts, read, write } = started(sealing)
    write('codes.csv', 'reference,code\nR-7F3K2QX,SPRING-1\nr-8g4m3ry;"SPRING-2"\n')
    const args = [...reward, '--to', 'R-7F3K2QX,R-8G4M3RY', '--codes', 'codes.csv']
    expect((await add(...args)).exitCode).toBe(0)
    const [{ id, draft } = { id: '' }] = drafts()
    const sealed = sealedOf(draft)
    expect(await unseal(key, id, sealed.q1ZxA9_k ?? '')).toEqual({ code: 'SPRING-1' })
    expect(await unseal(otherKey, id, sealed.mP0s7c2T ?? '')).toEqual({ code: 'SPRING-2' })
    await expect(unseal(otherKey, id, sealed.q1ZxA9_k ?? '')).rejects.toThrow()
    expect(read('.windchime/drafts.json')).not.toContain('SPRING')
  })

  test('seals nothing anew that says the same, and only the rest', async () => {
    const { add, drafts, read, write, notices, feed } = started(sealing)
    write('codes.json', { 'R-7F3K2QX': 'A', 'R-8G4M3RY': 'B' })
    const args = [...reward, '--to', 'R-7F3K2QX,R-8G4M3RY', '--codes', 'codes.json']
    await add(...args, '--seal-text', 'For you')
    const first = read('.windchime/drafts.json')
    const before = sealedOf(drafts()[0]?.draft)
    expect((await add(...args, '--seal-text', 'For you')).lines).toEqual(['nothing to change'])
    expect(read('.windchime/drafts.json')).toBe(first)

    await notices(['publish', '--all'])
    const published = read('notices.json')
    expect((await add(...args, '--seal-text', 'For you')).lines).toEqual(['nothing to change'])
    expect(read('notices.json')).toBe(published)

    write('codes.json', { 'R-7F3K2QX': 'A', 'R-8G4M3RY': 'C' })
    await add(...args, '--seal-text', 'For you')
    await notices(['publish', '--all'])
    const [{ id, rev, sealed = {} } = { id: '', rev: 0 }] = feed().notices
    expect(rev).toBe(2)
    expect(sealed.q1ZxA9_k).toBe(before.q1ZxA9_k)
    expect(await unseal(otherKey, id, sealed.mP0s7c2T ?? '')).toEqual({
      text: 'For you',
      code: 'C',
    })
  })

  test('asks one person a question that nobody else can read', async () => {
    const { add, drafts } = started(sealing)
    const question = ['--kind', 'question', '--title', 'One question', '--to', 'R-7F3K2QX']
    await add(...question, '--seal-text', 'Which phone is it?')
    const [{ id, draft } = { id: '' }] = drafts()
    expect(await unseal(key, id, sealedOf(draft).q1ZxA9_k ?? '')).toEqual({
      text: 'Which phone is it?',
    })
  })

  test.each([
    [
      'somebody without a key',
      ['--to', 'R-9H5N4SZ', '--seal-code', 'A'],
      /^R-9H5N4SZ: came without a key to seal with; the config needs "followUp": { "seal": true }/,
    ],
    [
      'a code too few',
      ['--to', 'R-7F3K2QX,R-8G4M3RY', '--codes', 'codes.csv'],
      /^codes\.csv: has no code for R-8G4M3RY$/,
    ],
    [
      'two kinds of codes',
      ['--to', 'R-7F3K2QX', '--codes', 'codes.csv', '--seal-code', 'A'],
      /^--seal-code and --codes/,
    ],
    [
      'codes that are not there',
      ['--to', 'R-7F3K2QX', '--codes', 'none.csv'],
      /^none\.csv: cannot be read/,
    ],
    [
      'a line without a code',
      ['--to', 'R-7F3K2QX', '--codes', 'broken.csv'],
      /^broken\.csv:2: expected a reference and a code/,
    ],
    [
      'nobody to seal for',
      ['--everyone', '--seal-code', 'A'],
      /^--seal-text, --seal-code and --codes are for people that --to names$/,
    ],
  ])('refuses %s, and makes nothing', async (_, args, expected) => {
    const { add, drafts, write } = started(sealing)
    write('codes.csv', 'R-7F3K2QX,SPRING-1\n')
    write('broken.csv', 'R-7F3K2QX,SPRING-1\nR-8G4M3RY\n')
    const { lines, exitCode } = await add(...reward, ...args)
    expect(lines[0]).toMatch(expected)
    expect(exitCode).toBe(1)
    expect(drafts).toThrow('ENOENT')
  })
})
