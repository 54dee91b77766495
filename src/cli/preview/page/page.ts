/** The page around the frame: hears of the file, and of what is chosen, and shows both. */
import type { PreviewState } from '../state.ts'
import { type Choices, hashOf, readChoices } from './choices.ts'
import { createControls } from './controls.ts'
import { find } from './find.ts'
import { createFindings } from './findings.ts'
import { createPromptList } from './prompt-list.ts'
import { createSentList } from './sent-list.ts'
import { createStage } from './stage.ts'

let state: PreviewState | undefined
let chosen = readChoices(location.hash)

const showFindings = createFindings()
const addSent = createSentList()
const stage = createStage()
const connection = find('#connection')

const draw = (reload = true) => {
  if (!state) return
  chosen = { ...chosen, prompt: chosen.prompt || (state.prompts[0]?.id ?? '') }
  find('#file').textContent = state.file
  document.title = `${chosen.prompt || state.file} – Preview`
  showFindings(state)
  drawPrompts(state, chosen)
  drawControls(state, chosen)
  stage.resize(chosen)
  if (reload) stage.show(state, chosen)
}

const choose = (changes: Partial<Choices>) => {
  chosen = { ...chosen, ...changes }
  history.replaceState(null, '', hashOf(chosen))
  draw(!changes.size)
}

const drawPrompts = createPromptList((prompt) => choose({ prompt }))
const drawControls = createControls(choose)

find('#again').addEventListener('click', () => draw())
addEventListener('hashchange', () => {
  chosen = readChoices(location.hash)
  draw()
})

const events = new EventSource('/events')
events.addEventListener('state', ({ data }) => {
  state = JSON.parse(data) as PreviewState
  connection.textContent = ''
  draw()
})
events.addEventListener('sent', ({ data }) => addSent(JSON.parse(data)))
events.addEventListener('error', () => {
  connection.textContent = 'The preview has ended: start it again in the terminal.'
})
