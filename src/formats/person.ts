import type { ForeignEntry } from './foreign.ts'

/** Whom an analytics tool counts an entry to: of somebody unknown, each entry is somebody else's. */
export const personOf = ({ id, respondent, device }: ForeignEntry): string =>
  respondent?.id || device || id
