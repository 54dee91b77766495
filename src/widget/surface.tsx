import { render } from 'preact'
import { Card, type View } from './card.tsx'
import type { Host } from './host.ts'
import type { Ui } from './ui.ts'

/**
 * A place for one card at a time; it looks after focus, so that none is stolen and none is lost,
 * and announces what the card says.
 * @returns what shows a view, or takes it away
 */
export const createSurface = (
  main: Host,
  hostAt: (place: (host: Element) => void) => Host,
  say: (text: string) => void,
  ui: Pick<Ui, 'open'>,
) => {
  let host = main
  let box: Element | undefined
  let last: View | undefined
  let shut: (() => void) | undefined

  const leave = () => {
    if (!box) return
    shut = void shut?.()
    box.remove()
    if (host !== main) host.remove()
    box = undefined
  }
  const enter = ({ spot, mount }: View) => {
    host = spot ? hostAt((element) => spot[mount](element)) : main
    box = host.root.appendChild(document.createElement('div'))
    return box
  }
  const find = (selector: string) => box?.querySelector<HTMLElement>(selector)

  return (view: View | undefined) => {
    const wasInside = box?.contains(host.root.activeElement)
    const before = last
    last = view
    if (view?.spot !== before?.spot || !view) leave()
    // Where nothing was shown here, another card may be speaking.
    if (view ?? before) say(view?.says ?? '')
    if (!view) {
      if (wasInside) host.focusBack()
      return
    }
    const fresh = !box
    render(<Card view={view} />, box ?? enter(view))
    if (fresh && !view.spot) shut = ui.open(find('section') as HTMLElement, view)
    if (wasInside ? view.step !== before?.step : view.byPerson && !before?.byPerson)
      (find(':checked') ?? find('input,textarea') ?? find('section'))?.focus()
  }
}
