import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { globMatches } from '../../src/rules/glob.ts'
import { onPage } from '../../src/rules/pages.ts'
import rows from '../cases/pages.json' with { type: 'json' }

describe('page patterns', () => {
  test.each(rows)('$name: $pages on $path$url', ({ pages, path, url, expected }) => {
    expect(onPage(pages, { page: { path, url } })).toBe(expected)
  })

  test('stay fast however they are written', () => {
    const started = performance.now()
    globMatches(`/${'*a'.repeat(200)}`, `/${'a'.repeat(2000)}b`)
    globMatches(`/${'**/a'.repeat(200)}`, `/${'a/'.repeat(1000)}b`)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

/** What a glob means, straight from its definition and too slow to ship. */
const meansMatch = (glob: string, text: string): boolean => {
  if (glob === '') return text === ''
  const rest = (pattern: string, allowed: (char: string) => boolean) => {
    for (let i = 0; ; i++) {
      if (meansMatch(pattern, text.slice(i))) return true
      if (i === text.length || !allowed(text[i] ?? '')) return false
    }
  }
  if (glob.startsWith('/**/')) {
    const after = glob.slice(3)
    for (let i = 0; i < text.length; i++)
      if (text[0] === '/' && text[i] === '/' && meansMatch(after, text.slice(i))) return true
    return false
  }
  if (glob.startsWith('**')) return rest(glob.slice(2), () => true)
  if (glob[0] === '*') return rest(glob.slice(1), (char) => char !== '/')
  return glob[0] === text[0] && meansMatch(glob.slice(1), text.slice(1))
}

test('a glob matches what its definition says', () => {
  const segment = fc.constantFrom('a', 'b', 'ab', '*', 'a*', '*b', '**', 'a**')
  const globs = fc.array(segment, { minLength: 1, maxLength: 4 })
  const paths = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba'), { maxLength: 5 })
  fc.assert(
    fc.property(globs, paths, (segments, names) => {
      const [glob, path] = [`/${segments.join('/')}`, `/${names.join('/')}`]
      const closedPath = path === '/' ? '/' : `${path}/`
      expect(globMatches(glob, path)).toBe(meansMatch(`${glob}/`, closedPath))
    }),
    { numRuns: 3000 },
  )
})
