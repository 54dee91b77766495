import type { Facts } from '../model/facts.ts'
import type { Prompt } from '../model/schema.ts'
import { globMatches } from './glob.ts'
import { lookUp } from './lookup.ts'

/**
 * Whether a prompt may show on this page: one of `include` matches, or there is none, and none of
 * `exclude` does. A glob is on the path, or on the URL when it begins with a scheme; then query
 * and fragment count only where the glob itself has a `?` or `#`.
 */
export const onPage = (pages: Prompt['pages'], facts: Facts): boolean => {
  const matches = (glob: string) => {
    const onUrl = /^[^/]*:\/\//.test(glob)
    const page = lookUp(facts, onUrl ? 'page.url' : 'page.path')
    return (
      typeof page === 'string' &&
      globMatches(glob, onUrl && !/[?#]/.test(glob) ? page.replace(/[?#].*/, '') : page)
    )
  }
  return (pages?.include?.some(matches) ?? true) && !pages?.exclude?.some(matches)
}
