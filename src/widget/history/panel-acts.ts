import { createHistoryActions } from '../../follow-up/history-actions.ts'
import type { HistoryParts } from '../../follow-up/history-parts.ts'
import { put } from '../texts.ts'
import { copyText } from './copy-text.ts'
import { type HistoryUi, keyOf, type PanelActs, type PanelState } from './history-ui.ts'
import { saveJson } from './save-json.ts'

/** What the acts need of the panel that they belong to. */
export interface ActsParts {
  readonly parts: HistoryParts
  readonly texts: () => HistoryUi['texts']
  readonly state: () => PanelState
  /** Changes what is shown, and then focuses the first of these that is there. */
  show(changes: Partial<PanelState>, ...selectors: readonly string[]): void
  close(): void
}

const threadAt = (id: string) => `[id="thread-${id}"]`

/** What a person can do in the panel: each says how it went, and leaves focus where it makes sense. */
export const createActs = ({ parts, texts, state, show, close }: ActsParts): PanelActs => {
  const actions = createHistoryActions(parts)
  const running = new Set<string>()

  /** Does something once, however often it is clicked. */
  const run = async (key: string, task: Promise<unknown>, done: () => void) => {
    running.add(key)
    try {
      await task
      done()
    } catch {
      show({ failed: key, says: texts()['not-saved'] })
    }
    running.delete(key)
  }

  /** Tells the team something, and the customer that it was told. */
  const tell = (key: string, thread: string, task: () => Promise<unknown>) => {
    if (running.has(key)) return
    run(key, task(), () =>
      show(
        {
          done: [...state().done, key],
          open: undefined,
          failed: undefined,
          says: texts().teamTold,
        },
        threadAt(thread),
      ),
    )
  }
  const wish = (task: Promise<unknown>) => {
    run('wishes', task, () => show({ failed: undefined }))
  }

  return {
    reply: (step, thread, text) => {
      const to = { thread: thread.id, notice: `${step.notice}`, rev: step.rev }
      tell(keyOf(thread, step), thread.id, () => actions.reply(to, text))
    },
    confirm: (step, thread, answer, comment) => {
      const to = { thread: thread.id, notice: `${step.notice}`, rev: step.rev }
      tell(keyOf(thread, step), thread.id, () => actions.confirm(to, answer, comment))
    },
    ask: (place) => {
      const before = state().open
      // To the words that are wanted, or to the way out; and back to where it was asked.
      show({ open: place }, `[id="${place}"]`, `[id="no-${place}"]`, `[id="of-${before}"]`)
    },
    forget: ({ id, ref }) => {
      if (running.has(id)) return
      const ids = parts.$history.get().map((thread) => thread.id)
      const near = ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1]
      run(id, actions.forget(id), () => {
        const says = put(texts(), 'deleted', { ref })
        const done = [...state().done, id]
        show({ done, open: undefined, failed: undefined, says }, threadAt(`${near}`), '.card')
      })
    },
    mute: ({ id }, muted) => {
      run(id, actions.mute(id, muted), () => show({ failed: undefined }))
    },
    showNews: (wanted) => wish(actions.showNews(wanted)),
    askQuestions: (wanted) => wish(actions.askQuestions(wanted)),
    copy: async (code, from) => {
      if (await copyText(code, from)) show({ says: texts().copied })
    },
    save: () => saveJson('your-feedback.json', parts.$history.get()),
    close,
  }
}
