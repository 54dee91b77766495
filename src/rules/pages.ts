import type { Facts } from '../model/facts.ts'
import type { Prompt } from '../model/schema.ts'
import { globMatches } from './glob.ts'
import { lookUp } from './lookup.ts'

/**
 * Whether a prompt may show on this page: one of `include` matches, or there is none, and none of
 * `exclude` does. A glob is on the path, or, when it begins with a scheme, on the URL: as it is, or
 * without its query and fragment.
 */
export const onPage = (pages: NonNullable<Prompt['pages']>, facts: Facts): boolean => {
  const matches = (glob: string) => {
    const page = lookUp(facts, /^[^/]*:\/\//.test(glob) ? 'page.url' : 'page.path')
    return (
      typeof page === 'string' &&
      [page, page.replace(/[?#].*/, '')].some((text) => globMatches(glob, text))
    )
  }
  return (pages.include?.some(matches) ?? true) && !pages.exclude?.some(matches)
}
