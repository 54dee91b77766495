import type { ComponentChildren } from 'preact'
import { directionOf } from './direction.ts'

interface Props {
  /** A part of the page, not something on top of it. */
  readonly inline: boolean
  readonly role: 'dialog' | 'region'
  readonly lang: string
  readonly closeText: string
  readonly children: ComponentChildren
  close(reason?: 'escape'): void
}

/** `popover` rather than `<dialog>`, whose `show()` would take focus. */
const open = (element: HTMLElement | null) => {
  if (element?.popover) element.showPopover()
}

/** A second click, or Enter held down, was not meant for the button that came under it. */
const ignoreRepeats = (event: MouseEvent | KeyboardEvent) => {
  const again = 'key' in event ? event.repeat && event.key === 'Enter' : event.detail > 1
  if (!again || (event.target as Element).closest('textarea')) return
  event.preventDefault()
  event.stopPropagation()
}

/** The frame of everything that the widget shows, named by the element `#title` in it. */
export const Card = ({ inline, role, lang, closeText, children, close }: Props) => (
  <section
    class="card"
    part="card"
    role={role}
    aria-labelledby="title"
    lang={lang}
    dir={directionOf(lang)}
    tabIndex={-1}
    popover={inline ? undefined : 'manual'}
    ref={open}
    onClickCapture={ignoreRepeats}
    onKeyDownCapture={ignoreRepeats}
    onKeyDown={(event) => {
      if (event.key === 'Escape' && !inline && !event.isComposing) close('escape')
    }}
  >
    {children}
    <button type="button" class="close" aria-label={closeText} onClick={() => close()}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="m7 7 10 10M17 7 7 17" />
      </svg>
    </button>
  </section>
)
