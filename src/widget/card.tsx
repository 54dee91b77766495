import type { VNode } from 'preact'
import { directionOf } from './direction.ts'
import { Icon } from './icon.tsx'

/** What stands in a card, and where the card stands. */
export interface View {
  readonly role: 'dialog' | 'region'
  readonly lang: string
  readonly closeText: string
  readonly content: VNode
  /** Changes when another question, or another kind of content, takes its place. */
  readonly step: string
  /** What the status region announces meanwhile. */
  readonly says: string
  /** The person asked for it, so focus moves into it. */
  readonly byPerson?: boolean
  /** The element in the page that it goes into, or after; without one it stands on top of all. */
  readonly spot?: Element | undefined
  readonly mount: 'append' | 'after'
  close(reason?: 'escape'): void
  /** Has arrow keys move the way they point. */
  readonly steer?: ((event: KeyboardEvent) => void) | undefined
}

/** The frame of everything that the widget shows, named by the element `#title` in it. */
export const Card = ({ view }: { view: View }) => (
  <section
    class="card"
    part="card"
    role={view.role}
    aria-labelledby="title"
    lang={view.lang}
    dir={directionOf(view.lang)}
    tabIndex={-1}
    popover={view.spot ? undefined : 'manual'}
    // A second click, or Enter held down, was not meant for the button that came under it.
    onClick={(event) => {
      if (event.detail > 1) event.preventDefault()
    }}
    onKeyDown={(event) => {
      if (event.repeat && event.key === 'Enter' && !(event.target as Element).matches('textarea'))
        event.preventDefault()
      if (event.key === 'Escape' && !view.spot && !event.isComposing) view.close('escape')
      view.steer?.(event)
    }}
  >
    {view.content}
    <button type="button" class="close" aria-label={view.closeText} onClick={() => view.close()}>
      <Icon path="m7 7 10 10M17 7 7 17" />
    </button>
  </section>
)
