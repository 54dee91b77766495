import css from './debug.css'
import { morph } from './morph.ts'

/** The overlay's place in the page: nothing of the page's styles gets in, no key gets out. */
export interface Frame {
  draw(drawn: Node): void
  /** @param corner `top` or `bottom`, and `start` or `end` */
  moveTo(corner: string): void
  remove(): void
}

/** @param act does what a button says, by its `data-do`, for its `data-prompt` */
export const createFrame = (act: (what: string, prompt: string) => void): Frame => {
  const host = document.createElement('windchime-debug')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]

  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation())

  let pressed: HTMLElement | undefined
  root.addEventListener('click', ({ target }) => {
    pressed = (target as Element).closest<HTMLElement>('button') ?? undefined
    if (pressed) act(`${pressed.dataset.do}`, `${pressed.dataset.prompt}`)
  })
  // A prompt that gives focus back sees the host only.
  host.focus = (options) => pressed?.focus(options)

  return {
    draw: (drawn) => {
      const holder = document.createElement('div')
      holder.append(drawn)
      morph(root, holder)
      // Some pages replace their body when they move on.
      if (!host.isConnected) (document.body ?? document.documentElement).append(host)
    },
    moveTo: (corner) => {
      // Whoever watches the page for changes is not to see one each second.
      if (host.getAttribute('corner') !== corner) host.setAttribute('corner', corner)
    },
    remove: () => host.remove(),
  }
}
