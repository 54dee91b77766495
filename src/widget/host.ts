import type { Theme } from '../model/schema.ts'

export interface Host {
  readonly root: ShadowRoot
  /** Focus returns to where it came from. */
  focusBack(): void
  remove(): void
}

/** One `<windchime-widget>`: nothing of the page's styles gets in, no key gets out. */
export const createHost = (
  { accent, scheme, radius }: Theme,
  sheet: CSSStyleSheet,
  place: (host: Element) => void,
  inline: boolean,
): Host => {
  const host = document.createElement('windchime-widget')
  // An open root: a closed one hides activeElement from the page's own hot-key guards.
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  host.toggleAttribute('inline', inline)

  const set = (name: string, value: string) => host.style.setProperty(`--windchime-${name}`, value)
  if (accent) set('accent', accent)
  if (radius !== undefined) set('radius', `${radius}px`)
  if (scheme && scheme !== 'auto') set('scheme', scheme)

  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation())
  // Moves within the shadow tree are not seen here: this is always the way in.
  let cameFrom: HTMLElement | undefined
  host.addEventListener('focusin', (event) => {
    cameFrom = (event.relatedTarget as HTMLElement | null) ?? cameFrom
  })

  // What covers the lower part of the page is a keyboard, unless the person has zoomed in.
  const seen = (visualViewport ?? host) as VisualViewport
  const lift = () => set('keyboard', `${innerHeight - seen.height * seen.scale}px`)
  seen.addEventListener('resize', lift)

  place(host)
  return {
    root,
    focusBack() {
      cameFrom?.focus({ preventScroll: true })
      cameFrom = undefined
    },
    remove: () => {
      host.remove()
      seen.removeEventListener('resize', lift)
    },
  }
}
