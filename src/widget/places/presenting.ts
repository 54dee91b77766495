import type { ReadableAtom } from 'nanostores'
import type { ActivePrompt } from '../../model/active.ts'
import type { Prompt } from '../../model/schema.ts'
import type { View } from '../card.tsx'
import { element } from '../element.ts'
import type { Host } from '../host.ts'
import type { Ui } from '../ui.ts'

export interface PresentingParts {
  readonly main: Pick<Host, 'root'>
  readonly ui: Ui
  readonly $prompt: ReadableAtom<ActivePrompt | undefined>
  readonly prompts: readonly Prompt[]
  /** Closes what is open. */
  close(reason: string): void
}

/** Has each prompt presented as the config says: in a modal dialog, or beside its tab. */
export const startPresenting = ({
  main: { root },
  ui,
  $prompt,
  prompts,
  close,
}: PresentingParts) => {
  const { open } = ui

  const focusIn = (card: HTMLElement) => {
    const find = (selector: string) => card.querySelector<HTMLElement>(selector)
    ;(find(':checked') ?? find('input,textarea') ?? card).focus()
  }

  /** @returns what puts the card back where it was */
  const openModal = (card: HTMLElement, view: View) => {
    // What announces is as inert as the page while it stands outside.
    const inside = [root.querySelector('[role=status]'), card.parentElement] as Element[]
    const show = () => {
      dialog.showModal()
      // On top of the dialog, in whose place it stands.
      card.hidePopover?.()
      open(card, view)
      focusIn(card)
    }
    const dialog = element(
      'dialog',
      {
        ariaModal: 'true',
        // Escape, where focus is not in the card, and the way back of Android.
        onclose: () => {
          close('escape')
          // What is being stored stays.
          if ($prompt.get()) show()
        },
        // Focus stays where it is.
        onmousedown: (event) => {
          if (event.target === dialog) event.preventDefault()
        },
      },
      ...inside,
    )
    dialog.setAttribute('aria-labelledby', 'title')
    card.role = 'group'
    root.append(dialog)
    show()
    return () => {
      root.append(...inside)
      dialog.remove()
      card.role = view.role
    }
  }

  ui.open = (card, view) => {
    if (view.role !== 'dialog') return open(card, view)
    let isModal: boolean | undefined
    let undo: undefined | (() => void)
    // Another prompt may take over the card; thanks are presented as their prompt was.
    const present = () => {
      const prompt = prompts.find(({ id }) => id === $prompt.get()?.id)
      if (!prompt) return
      const before = isModal
      const as = prompt.present?.as
      card.dataset.as = `${as}`
      isModal = as === 'dialog'
      if (isModal === before) return
      const hadFocus = card.contains(root.activeElement)
      undo = void undo?.()
      undo = isModal ? openModal(card, view) : open(card, view)
      if (hadFocus) focusIn(card)
    }
    const unlisten = $prompt.listen(present)
    present()
    return () => {
      unlisten()
      undo?.()
    }
  }
}
