import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { unseal } from '../../../src/platform/seal.ts'
import { newProject, responseWith } from './project.ts'

const started = (responses: readonly unknown[]) => {
  const project = newProject()
  project.write('responses.json', responses)
  const add = (...args: string[]) =>
    project.notices(['add', '--responses', 'responses.json', ...args])
  return { ...project, add }
}

describe('windchime notices add, sealed', () => {
  const key = randomBytes(16).toString('base64url')
  const otherKey = randomBytes(16).toString('base64url')
  const sealing = [
    responseWith('R-7F3K2QX', { h: 'q1ZxA9_kaaaa', seal: key }),
    responseWith('R-8G4M3RY', { h: 'mP0s7c2Tbbbb', seal: otherKey }),
    responseWith('R-9H5N4SZ', { h: 'zZ9-yY8_cccc' }),
    responseWith('R-0000000', { h: 'aA1-bB2_dddd', seal: 'none' }),
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
      'a key that is none',
      ['--to', 'R-0000000', '--seal-code', 'A'],
      /^R-0000000: its claim\.seal is no key/,
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
