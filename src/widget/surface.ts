import { render, type VNode } from 'preact'
import type { Theme } from '../model/schema.ts'
import { createHost, type Host } from './host.ts'

/** What a surface shows, and where. */
export interface View {
  readonly card: VNode
  /** Changes when another question, or another kind of card, takes its place. */
  readonly step: string
  /** What the status region announces meanwhile. */
  readonly says: string
  /** The person asked for it, so focus moves into it. */
  readonly byPerson?: boolean
  /** It is mounted in here, in a host of its own. */
  readonly target?: Element | undefined
  /** It is mounted right after this, in a host of its own. */
  readonly anchor?: Element | undefined
}

export interface Surface {
  show(view: View | undefined): void
}

/** A place for one card at a time; it looks after focus, so that none is stolen and none is lost. */
export const createSurface = (main: Host, theme: Theme): Surface => {
  let host = main
  let box: Element | undefined
  let spot: Element | undefined
  let last: View | undefined

  const leave = () => {
    if (!box) return
    render(null, box)
    box.remove()
    if (host !== main) host.remove()
    box = undefined
  }
  const enter = ({ target, anchor }: View) => {
    spot = target ?? anchor
    host = spot
      ? createHost(theme, (element) => {
          element.dataset.inline = ''
          if (target) target.append(element)
          else anchor?.after(element)
        })
      : main
    box = host.root.appendChild(document.createElement('div'))
    return box
  }
  const focusField = () =>
    box
      ?.querySelector<HTMLElement>('input:checked,input,textarea,[tabindex]')
      ?.focus({ preventScroll: host !== main })

  const show = (view: View | undefined) => {
    const before = last
    last = view
    const wasInside = !!box?.contains(host.root.activeElement)
    if (!view) {
      leave()
      if (wasInside) host.focusBack()
      return
    }
    if (box && spot !== (view.target ?? view.anchor)) leave()
    render(view.card, box ?? enter(view))
    const asked = view.byPerson && !before?.byPerson
    if (asked || (wasInside && view.step !== before?.step)) focusField()
  }
  return { show }
}
