import type { Context } from 'hono'
import { addressedThreads, unreachable } from '../addressees.ts'
import { readFigures } from '../figures.ts'
import { standingNotice } from '../notices.ts'
import { readInbox } from '../read-inbox.ts'
import type { Database } from '../tables.ts'
import { readThread } from '../threads.ts'
import { inboxPage } from './inbox-page.ts'
import { emptyFields, type FormProblems, fieldsOf, type NoticeFields } from './notice-form.ts'
import { noticePage } from './notice-page.ts'
import { threadPage } from './thread-page.ts'
import { toldAlone } from './told-alone.ts'
import { counted, type Html } from './words.ts'

/** What was typed, and what is wrong with it. */
export interface Draft {
  readonly fields: NoticeFields
  readonly problems: FormProblems
  readonly chosen: readonly string[]
}

const noDraft: Draft = { fields: emptyFields, problems: {}, chosen: [] }

/** The pages that have a form, as they are, or with a draft that could not be published. */
export interface Pages {
  showInbox(c: Context, draft?: Draft): Promise<Html>
  showThread(c: Context, id: string, draft?: Draft): Promise<Html>
  showNotice(c: Context, id: string, draft?: Draft): Promise<Html>
}

/** Reads what each page shows. */
export const createPages = (db: Database): Pages => {
  const doneText = async (c: Context): Promise<string | undefined> => {
    if (c.req.query('revoked') !== undefined) return 'Taken back.'
    const id = c.req.query('published')
    const notice = id ? await standingNotice(db, id).catch(() => undefined) : undefined
    if (!notice) return undefined
    const told = await addressedThreads(db, notice)
    const mute = unreachable(told)
    const published = `Published to ${counted(told.length - mute.length, 'person', 'people')}.`
    return mute.length > 0
      ? `${published} ${mute.join(', ')} came without a claim and cannot be told.`
      : published
  }
  const showInbox = async (c: Context, draft: Draft = noDraft) => {
    const [list, figures] = [await readInbox(db, c.req.query()), await readFigures(db)]
    return inboxPage({ ...draft, list, figures, done: await doneText(c) })
  }
  const showThread = async (c: Context, id: string, draft: Draft = noDraft) =>
    threadPage({ ...draft, thread: await readThread(db, id), done: await doneText(c) })
  const showNotice = async (c: Context, id: string, draft?: Draft) => {
    const notice = await standingNotice(db, id)
    const told = await addressedThreads(db, notice)
    const words = toldAlone(told)
    const { fields, problems } = draft ?? { fields: fieldsOf(notice, words), problems: {} }
    const alone = words !== undefined
    return noticePage({ notice, told, alone, fields, problems, done: await doneText(c) })
  }
  return { showInbox, showThread, showNotice }
}
