import type { HistoryUi } from './history-ui.ts'
import { StepItem } from './step-item.tsx'
import { summary } from './summary.ts'
import { ThreadItem } from './thread-item.tsx'
import { Wish } from './wish.tsx'

/** "Your feedback": what became of it all, thread by thread, and what a person wants to hear. */
export const HistoryPanel = ({ ui }: { ui: HistoryUi }) => {
  const { texts, threads, state, acts } = ui
  const { details } = state
  const others = details?.others ?? []
  return (
    <div class="history">
      <h2 id="title">{texts.yourFeedback}</h2>
      <p>{summary(threads, texts)}</p>
      <div>
        {threads.map((thread) => (
          <ThreadItem key={thread.id} thread={thread} ui={ui} />
        ))}
      </div>
      <div>
        {others[0] && (
          <article aria-labelledby="others">
            <h3 id="others">{texts.update}</h3>
            <ol>
              {others.map((step) => (
                <StepItem key={step.notice} step={step} at={`/${step.notice}`} ui={ui} />
              ))}
            </ol>
          </article>
        )}
      </div>
      <div class="wishes">
        {details && (
          <div>
            <Wish on={!details.noNotices} text={texts.showNews} set={acts.showNews} />
            <Wish on={!details.noQuestions} text={texts.askMe} set={acts.askQuestions} />
          </div>
        )}
        {threads[0] && (
          <button type="button" onClick={acts.save}>
            {texts.saveAll}
          </button>
        )}
      </div>
      {state.failed === 'wishes' && <p class="error">{texts['not-saved']}</p>}
    </div>
  )
}
