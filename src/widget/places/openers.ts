import type { ReadableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../../model/active.ts'
import type { Text, Worded } from '../../model/text.ts'
import { directionOf } from '../direction.ts'
import { element } from '../element.ts'
import type { Host } from '../host.ts'
import { put } from '../texts.ts'
import type { Ui } from '../ui.ts'

/** A button that is there without asking, and opens one prompt. */
export interface Opener {
  readonly part: 'launcher' | 'edge'
  /** Of the prompt. */
  readonly id: string
  readonly label: Text | undefined
  /** Whether it is there right now. */
  stands(): boolean
  /** Resolves once the person is done, and that is written down. */
  ask(): Promise<unknown>
}

export interface OpenersParts {
  readonly main: Host
  readonly ui: Ui
  readonly $prompt: ReadableAtom<ActivePrompt | undefined>
  readonly $thanks: ReadableAtom<ActiveThanks | undefined>
  /** Notices that this person has not seen yet. */
  readonly $unread: ReadableAtom<number>
  /** In the order in which they stand. */
  readonly openers: readonly Opener[]
  say(text: Text): Worded
  /** Closes what is open. */
  close(reason?: string): void
  /** Opens "Your feedback". */
  openHistory(): Promise<unknown>
  readonly onFailed: (cause: unknown) => void
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/**
 * The launcher, and the tabs at the edge.
 *
 * @returns what looks again which of them are there, and what they say
 */
export const createOpeners = (parts: OpenersParts) => {
  const { main, ui, $prompt, $thanks, $unread, close, onDestroy } = parts
  const { root, focusBack } = main
  /** Id of the prompt whose card is open, from the press to the end of its thanks. */
  let shown: string | undefined
  let pressed: HTMLElement | undefined

  const buttons = parts.openers.map((opener) => {
    const button = element('button', {
      type: 'button',
      hidden: true,
      ariaHasPopup: 'dialog',
      onclick: () => {
        if (shown === opener.id) return close()
        close('replaced')
        shown = opener.id
        pressed = button
        opener.ask().catch(parts.onFailed).then(follow).then(look)
      },
    })
    button.setAttribute('part', opener.part)
    return { ...opener, button }
  })
  const launcher = buttons.find(({ part }) => part === 'launcher')?.button
  const badge = element('button', {
    type: 'button',
    onclick: () => {
      // By the time the panel closes nothing is unread any more, and the number is gone.
      pressed = launcher
      parts.openHistory().catch(parts.onFailed)
    },
  })
  badge.setAttribute('part', 'unread')
  const box = element(
    'div',
    { className: 'openers' },
    ...buttons.map(({ button }) => (button === launcher ? element('div', {}, button) : button)),
  )
  // Before every card, so that style sheets see which is open.
  root.prepend(box)

  const look = async () => {
    await ui.learn()
    for (const { button, label, stands } of buttons) {
      const { text, lang } = parts.say(label ?? { [ui.texts.lang]: `${ui.texts.feedback}` })
      button.replaceChildren(element('span', {}, text))
      button.lang = lang
      button.dir = box.dir = directionOf(lang)
      const hadFocus = root.activeElement === button
      button.hidden = !stands()
      if (hadFocus && button.hidden) focusBack()
    }
  }

  const count = async () => {
    await ui.learn()
    const unread = $unread.get()
    if (!unread) return badge.remove()
    badge.lang = ui.texts.lang
    badge.textContent = ui.texts.written(unread)
    badge.ariaLabel = put(ui.texts, 'news', { count: unread })
    launcher?.after(badge)
  }

  const follow = () => {
    const before = shown
    shown = $prompt.get()?.id ?? ($thanks.get() && shown)
    for (const { id, button } of buttons) button.ariaExpanded = `${id === shown}`
    if (shown !== before) look()
    // Once the card is gone, and focus is back.
    setTimeout(() => {
      if (!shown) pressed = undefined
    })
  }

  main.focusBack = () => {
    if (pressed?.hidden === false) pressed.focus({ preventScroll: true })
    else focusBack()
    if (!shown) pressed = undefined
  }
  follow()
  count()
  onDestroy($prompt.listen(follow))
  onDestroy($thanks.listen(follow))
  onDestroy($unread.listen(count))
  return look
}
