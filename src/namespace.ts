import { FeedbackError } from './model/error.ts'

// On the page rather than in a module, so that two copies of this package see each other.
const key = Symbol.for('windchime.namespaces')

type Page = typeof globalThis & { [key]?: Set<string> }

/**
 * Two clients with one namespace would share one storage, and ask twice.
 *
 * @returns gives the namespace back
 * @throws FeedbackError `namespace-taken`
 */
export const takeNamespace = (name: string) => {
  const page = globalThis as Page
  page[key] ??= new Set()
  const taken = page[key]
  if (taken.has(name))
    throw new FeedbackError(
      'namespace-taken',
      `namespace "${name}" is taken: destroy() its client first`,
      { path: 'namespace' },
    )
  taken.add(name)
  return () => {
    taken.delete(name)
    if (!taken.size) delete page[key]
  }
}
