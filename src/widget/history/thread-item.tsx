import type { HistoryThread } from '../../model/history.ts'
import { put } from '../texts.ts'
import { type HistoryUi, keyOf } from './history-ui.ts'
import { StepItem } from './step-item.tsx'
import { ThreadAsk } from './thread-ask.tsx'
import { Wish } from './wish.tsx'

interface Props {
  readonly thread: HistoryThread
  readonly ui: HistoryUi
}

/** One response: what the customer said, and what became of it. */
export const ThreadItem = ({ thread, ui }: Props) => {
  const { texts, state, acts } = ui
  const { id, ref, words, questions, steps } = thread
  return (
    <article key={id} id={`thread-${id}`} aria-labelledby={`ref-${id}`} tabIndex={-1}>
      <h3 id={`ref-${id}`}>
        <b class="state">{texts[thread.state]}</b>
        <span class="quiet">{put(texts, 'reference', { ref })}</span>
      </h3>
      {words ? (
        <blockquote dir="auto">{words}</blockquote>
      ) : (
        <p dir="auto">{questions[0]?.title}</p>
      )}
      <ol>
        {steps.map((step) => (
          <StepItem key={step.at + step.state} step={step} at={keyOf(thread, step)} ui={ui} />
        ))}
      </ol>
      <div>
        <ThreadAsk thread={thread} ui={ui} />
      </div>
      <div class="row">
        <Wish on={!thread.muted} text={texts.tellMe} set={(on) => acts.mute(thread, !on)} />
        <button
          type="button"
          id={`of-${id}`}
          class="plain quiet"
          aria-expanded={state.open === id}
          onClick={() => acts.ask(state.open === id ? undefined : id)}
        >
          {texts.deleteMine}
        </button>
      </div>
      {state.open === id && (
        <fieldset>
          <legend>{texts.deleteBoth}</legend>
          <div class="row">
            <button type="button" id={`no-${id}`} onClick={() => acts.ask()}>
              {texts.cancel}
            </button>
            <button type="button" class="primary" onClick={() => acts.forget(thread)}>
              {texts.deleteMine}
            </button>
          </div>
        </fieldset>
      )}
      {state.failed === id && <p class="error">{texts['not-saved']}</p>}
    </article>
  )
}
