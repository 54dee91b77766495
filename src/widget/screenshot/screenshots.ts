import { screenshot } from '../../languages/en.ts'
import type { ScreenshotTexts } from '../../languages/texts.ts'
import type { Screenshots, Ui } from '../ui.ts'
import { createPanel } from './panel.ts'
import css from './screenshot.css'

interface Place {
  readonly panel: HTMLElement
  /** The same for as long as a prompt is asked. */
  readonly root: ShadowRoot
}

/** Where a customer's screenshots are taken, changed and kept, for all prompts of one widget. */
export const createScreenshots = async (ui: Ui): Promise<Screenshots> => {
  await ui.learn({ screenshot })
  // A prompt that is asked has one `attach` from its beginning to its end.
  const placesOf = new WeakMap<object, Map<string, Place>>()
  const styled = new WeakSet<Node>()

  const style = (root: ShadowRoot) => {
    if (styled.has(root)) return
    styled.add(root)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }

  const put = (panel: HTMLElement, button: HTMLElement) => {
    button.hidden = true
    button.after(panel)
  }

  return {
    open: (button, { attach, question: { id } }) => {
      const places = placesOf.get(attach) ?? new Map<string, Place>()
      placesOf.set(attach, places)
      const root = button.getRootNode()
      if (places.has(id) || !(root instanceof ShadowRoot)) return
      button.parentElement?.querySelector('.error')?.remove()
      const { panel, begin } = createPanel({
        texts: ui.texts as typeof ui.texts & ScreenshotTexts,
        // A change is drawn first, and its card has nothing to say about it.
        say: (text) => void setTimeout(() => ui.say(text)),
        attach: (data) => attach(data, id),
        leave: () => places.delete(id),
      })
      places.set(id, { panel, root })
      style(root)
      put(panel, button)
      begin()
    },
    drawn: ({ attach, question: { id }, saving }) => {
      const { panel, root } = placesOf.get(attach)?.get(id) ?? {}
      const button = root?.querySelector<HTMLElement>('#shot > button')
      if (!panel || !button) return
      // What is being stored does not change any more.
      panel.inert = saving
      if (panel.parentElement !== button.parentElement) put(panel, button)
    },
  }
}
