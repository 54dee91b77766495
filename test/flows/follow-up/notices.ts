import type { ResponseEntry } from '../../../src/model/entry.ts'
import { claimIn } from './entries.ts'

/** News for everybody, or for whom `more` names. */
export const aNotice = (more: object = {}) => ({
  id: 'n_8Kd2',
  rev: 1,
  kind: 'update',
  status: 'fixed',
  at: '2026-11-20T09:12:00Z',
  text: { en: { title: 'The coupon box keeps your code', body: 'Rotating no longer clears it.' } },
  to: 'everyone',
  ...more,
})

/** News with a title of its own. */
export const entitled = (title: string, more: object = {}) =>
  aNotice({ id: `n_${title.replaceAll(' ', '-')}`, text: { en: { title } }, ...more })

/** Whom a public file tells something. */
export const to = (...responses: readonly ResponseEntry[]) => ({
  to: { claims: responses.map(claimIn) },
})
