import type { Notice } from '../../model/notice.ts'
import type { Draft } from './book.ts'

/** For `parseArgs` of Node. */
export const fieldOptions = {
  kind: { type: 'string' },
  status: { type: 'string' },
  title: { type: 'string' },
  body: { type: 'string' },
  anchor: { type: 'string' },
  page: { type: 'string', multiple: true },
  'ask-after': { type: 'string' },
  url: { type: 'string' },
  by: { type: 'string' },
} as const

export interface FieldArguments {
  readonly kind?: string | undefined
  readonly status?: string | undefined
  readonly title?: string | undefined
  readonly body?: string | undefined
  readonly anchor?: string | undefined
  readonly page?: string[] | undefined
  readonly 'ask-after'?: string | undefined
  readonly url?: string | undefined
  readonly by?: string | undefined
}

/**
 * What the options say of a notice, over what it says already. What they get wrong is found when
 * the whole is checked.
 */
export const draftFields = (
  given: FieldArguments,
  standing: Partial<Draft> | undefined,
  locale: string,
  release: string | undefined,
) => {
  const { anchor, page: pages, 'ask-after': after, url, by } = given
  const kind = given.kind ?? standing?.kind ?? 'update'
  const status = given.status ?? standing?.status
  const before = standing?.text?.[locale]
  const body = given.body ?? before?.body
  const words = { title: given.title ?? before?.title ?? '', ...(body && { body }) }
  return {
    ...standing,
    kind: kind as Notice['kind'],
    ...(status && { status: status as Notice['status'] & string }),
    text: { ...standing?.text, [locale]: words },
    ...(by && { by }),
    ...(url && { url }),
    ...(release && { since: { release } }),
    ...((anchor || pages) && {
      place: { ...standing?.place, ...(pages && { pages }), ...(anchor && { anchor }) },
    }),
    ...(after && { ask: { ...standing?.ask, after } }),
  }
}
