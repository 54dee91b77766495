import { html } from 'hono/html'
import type { Moment } from '../moments.ts'
import { type Step, stateAfter, type ThreadState } from '../states.ts'
import { type Html, statePill, when } from './words.ts'

/** A place where a thread stood, and since when. */
interface Stand {
  readonly state: ThreadState
  readonly at: string
}

const stepOf = (moment: Moment): Step | undefined => {
  if (moment.type === 'confirmation') return { type: 'confirmation', ...moment.confirmation }
  if (moment.type !== 'notice') return undefined
  const { id, rev, status } = moment.notice
  return { type: 'notice', notice: id, rev, ...(status && { status }) }
}

/** What was taken back moves a thread no longer, nor does what was answered to it. */
const standing = (timeline: readonly Moment[]): readonly Moment[] => {
  const revoked = timeline.flatMap((one) =>
    one.type === 'notice' && one.revoked ? [one.notice.id] : [],
  )
  const noticeOf = (one: Moment) => {
    if (one.type === 'notice') return one.notice.id
    return one.type === 'confirmation' ? one.confirmation.notice : undefined
  }
  return timeline.filter((one) => !revoked.includes(noticeOf(one) ?? ''))
}

const standsOf = (timeline: readonly Moment[]): readonly Stand[] => {
  const stands: Stand[] = []
  const steps: Step[] = []
  for (const moment of standing(timeline)) {
    const step = stepOf(moment)
    if (step) steps.push(step)
    const state = stateAfter(steps)
    if (state !== stands.at(-1)?.state) stands.push({ state, at: moment.at })
  }
  return stands
}

/** Where a thread stood, one place after the other. */
export const statusLine = (timeline: readonly Moment[]): Html =>
  html`<ol class="status-line" role="list" aria-label="Status">${standsOf(timeline).map(
    ({ state, at }) => html`<li>${statePill(state)} ${when(at)}</li>`,
  )}</ol>`
