import { html } from 'hono/html'
import type { Stand } from '../stands.ts'
import { type Html, stateName, statePill, when } from './words.ts'

/** Where a thread stood, one place after the other; only where it stands now stands out. */
export const statusLine = (stands: readonly Stand[]): Html => {
  const item = ({ state, at }: Stand, index: number) =>
    index < stands.length - 1
      ? html`<li>${when(at, stateName(state))}</li>`
      : html`<li>${statePill(state)} ${when(at)}</li>`
  return html`<ol class="status-line" role="list" aria-label="How it went">${stands.map(item)}</ol>`
}
