import type { ActivePrompt } from '../../model/active.ts'

/** What people get for their answer, above the first question. */
export const Incentive = ({ incentive }: ActivePrompt) =>
  incentive && <p class="quiet gift">{incentive}</p>
