import { html, raw } from 'hono/html'
import { gardenBell } from '../drawings.ts'
import { type Html, layout, type Visit } from './layout.ts'

/** What stands at an address that has no page. */
export const lostPage = (visit: Visit): Html =>
  layout(visit, {
    title: 'Gone with the wind',
    main: html`
      <div class="wide thanks">
        <div class="art breeze">${raw(gardenBell())}</div>
        <div>
          <h1>Gone with the wind</h1>
          <p class="lead">Nothing hangs at this address. The window is still full, though.</p>
          <p class="row"><a class="button main" href="/">Back to the shop</a></p>
        </div>
      </div>`,
  })
