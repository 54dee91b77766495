import type { Claim, Thread } from '../../../src/model/thread.ts'
import { personOf } from '../../../src/platform/person.ts'

/** A response of this device; `h` begins with what a feed calls it by. */
/** What a thread keeps of the person who is called this. */
export const claimOfPerson = async (id: string, h = 'q1ZxA9_k') => ({
  ...(aThread(h).claim as Claim),
  person: await personOf(id),
})

export const aThread = (h = 'q1ZxA9_k', more: Partial<Thread> = {}): Thread => ({
  id: '0193-a',
  ref: 'R-7F3K2QX',
  prompt: 'after-order',
  at: '2026-11-10T09:00:00Z',
  answers: { score: 2, why: 'Coupon empties when I rotate' },
  questions: [
    { id: 'score', type: 'rating', title: 'How was checkout?', required: true },
    { id: 'why', type: 'comment', title: 'What went wrong?', required: false },
  ],
  claim: { secret: 'never-leaves', h: `${h}-and-the-rest`, proof: `proof-of-${h}` },
  notices: {},
  ...more,
})

export const aNotice = (more: object = {}) => ({
  id: 'n_8Kd2',
  rev: 1,
  kind: 'update',
  status: 'fixed',
  at: '2026-11-20T09:12:00Z',
  text: {
    en: { title: 'The coupon box keeps your code', body: 'Rotating no longer clears it.' },
    de: { title: 'Der Gutschein bleibt', body: 'Drehen löscht ihn nicht mehr.' },
  },
  to: { claims: ['xxxxxxxx', 'q1ZxA9_k'] },
  ...more,
})

export const aFeed = (...notices: object[]) => ({ version: 1, revoked: [], notices })
