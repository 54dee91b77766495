import type { HistoryStep, HistoryThread } from '../../model/history.ts'
import { keyOf } from './history-ui.ts'

const isTeams = (state: HistoryStep['state']) => !/^(sent|confirmed|reopened|replied)$/.test(state)

/**
 * The step that waits for the customer: the last of the team's, where that is a question, or done.
 *
 * @param closed what was answered, or cannot be from here
 */
export const openStep = (
  thread: HistoryThread,
  closed: readonly string[],
): HistoryStep | undefined => {
  const { steps } = thread
  const step = steps.filter(({ state }) => isTeams(state)).at(-1)
  const isAnswered = steps.some(({ state, notice }) => notice === step?.notice && !isTeams(state))
  return step &&
    /^(question|fixed|shipped)$/.test(step.state) &&
    !isAnswered &&
    !closed.includes(keyOf(thread, step))
    ? step
    : undefined
}
