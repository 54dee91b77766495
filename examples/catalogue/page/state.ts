/** Brings the widget of this page into the state that the address names, and then says so. */
import type { Feedback } from '../../../src/feedback.ts'
import { open } from '../acts.ts'
import { stateOf } from '../states.ts'
import { createStage } from './stage.ts'

declare const windchime: (method: string, act: unknown, handler?: unknown) => void

const query = new URLSearchParams(location.search)

const tell = (error: unknown) => {
  const line = document.createElement('pre')
  line.className = 'error'
  line.textContent = `${error}`
  document.querySelector('main')?.append(line)
}

/** The widget draws what changed at the end of a task, and says it a moment later. */
const settled = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 120))

const drive = async () => {
  const feedback = await new Promise<Feedback>((done) => windchime('ready', done))
  const stage = createStage(feedback, `${query.get('as')}`)
  for (const act of stateOf(`${query.get('state')}`)?.acts ?? [open]) await act(stage)
  await settled()
}

// In the overview a person is on another page: nobody's focus is taken there.
if (parent !== window) HTMLElement.prototype.focus = () => {}

drive()
  .catch(tell)
  .then(() => {
    document.documentElement.dataset.ready = ''
  })
