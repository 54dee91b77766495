import type { Thread } from '../model/thread.ts'
import type { Candidate } from './match.ts'
import type { News } from './news.ts'
import { recordOf } from './record.ts'

/** More news than this is told together. */
const most = 3

/** What the device remembers a digest in: it answers no response. */
const nowhere: Thread = {
  id: '',
  ref: '',
  prompt: '',
  at: '',
  answers: {},
  questions: [],
  notices: {},
}

/** One notice for all that has not been shown, where that is too much for one by one. */
export const digestOf = ({ due, others }: News): Candidate | undefined => {
  const news = due.filter(({ record }) => !record.shownAt)
  const [newest] = news
  if (!newest || news.length <= most) return undefined
  const { text, at } = newest.notice
  const id = `digest/${newest.notice.id}`
  const thread = others.find(({ id }) => !id) ?? nowhere
  const notice = { id, rev: 1, kind: 'update', at, text, to: 'everyone' } as const
  return { notice, thread, record: recordOf(thread, notice), digest: news }
}
