import type { HistoryStep, HistoryThread } from '../../model/history.ts'

const isTeams = ({ state }: HistoryStep) => !/^(sent|confirmed|reopened|replied)$/.test(state)

/** The last step of the team's, where that asks something of the customer: a question, or done. */
export const askingStep = ({ steps }: HistoryThread): HistoryStep | undefined => {
  const step = steps.filter(isTeams).at(-1)
  return step && /^(question|fixed|shipped)$/.test(step.state) ? step : undefined
}

/** Whether the customer has answered it. */
export const isAnswered = ({ steps }: HistoryThread, { notice }: HistoryStep): boolean =>
  steps.some((step) => step.notice === notice && !isTeams(step))
