import type { Theme } from '../model/schema.ts'
import { readableOn } from './contrast.ts'
import css from './widget.css'

export interface Host {
  readonly root: ShadowRoot
  /** Focus returns to where it came from. */
  focusBack(): void
  remove(): void
}

/** One `<windchime-widget>`: nothing of the page's styles gets in, no key gets out. */
export const createHost = (theme: Theme, place: (element: HTMLElement) => void): Host => {
  const element = document.createElement('windchime-widget')
  // An open root: a closed one hides activeElement from the page's own hot-key guards.
  const root = element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]

  const { accent, scheme, radius, position } = theme
  const set = (name: string, value: string) =>
    element.style.setProperty(`--windchime-${name}`, value)
  if (accent) {
    set('accent', accent)
    set('on-accent', readableOn(accent))
  }
  if (radius !== undefined) set('radius', `${radius}px`)
  if (scheme) element.dataset.scheme = scheme
  if (position) element.dataset.position = position

  for (const type of ['keydown', 'keyup', 'keypress'])
    element.addEventListener(type, (event) => event.stopPropagation())
  // Moves within the shadow tree are not seen here: this is always the way in.
  let cameFrom: EventTarget | null = null
  element.addEventListener('focusin', (event) => {
    cameFrom = event.relatedTarget ?? cameFrom
  })

  place(element)
  return {
    root,
    focusBack() {
      ;(cameFrom as HTMLElement | null)?.focus({ preventScroll: true })
      cameFrom = null
    },
    remove: () => element.remove(),
  }
}
