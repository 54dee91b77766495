import type { ScreenshotTexts } from '../../languages/texts.ts'
import { element } from '../element.ts'
import { createEditor } from './editor.ts'
import { isRefusal, takePicture } from './take-picture.ts'
import { toJpeg } from './to-jpeg.ts'

export interface PanelParts {
  readonly texts: ScreenshotTexts
  readonly say: (text: string) => void
  /** The picture that goes with the answer; undefined where none does. */
  readonly attach: (data: string | undefined) => void
  /** There is no picture any more, and nothing to say about one. */
  readonly leave: () => void
}

/** What stands in the place of "Add a screenshot" from the moment that it is pressed. */
export const createPanel = ({ texts, say, attach, leave }: PanelParts) => {
  const panel = element('div', { className: 'screenshot' })
  const button = (text: string, onclick: () => void) =>
    element('button', { type: 'button', onclick }, text)
  const row = (...buttons: readonly HTMLElement[]) =>
    element('div', { className: 'row' }, ...buttons)

  /** As it was before. @param problem what went wrong */
  const goBack = (problem?: string) => {
    const opener = panel.previousElementSibling as HTMLElement | null
    const hadFocus = panel.contains((panel.getRootNode() as ShadowRoot).activeElement)
    leave()
    panel.remove()
    if (!opener) return
    opener.hidden = false
    if (hadFocus) opener.focus()
    if (!problem) return
    opener.after(element('p', { className: 'error' }, problem))
    say(problem)
  }

  const remove = () => {
    attach(undefined)
    goBack()
  }

  const show = (original: HTMLCanvasElement) => {
    const editor = createEditor({
      original,
      texts,
      say,
      onPicture: (picture) => attach(toJpeg(picture)),
    })
    const removal = () => button(texts.remove, remove)
    const edit = () => {
      editor.edit(true)
      panel.replaceChildren(
        editor.how,
        editor.stage,
        row(editor.undo, removal(), button(texts.keep, keep)),
      )
      editor.focus()
    }
    const keep = () => {
      editor.edit(false)
      const change = button(texts.change, edit)
      const kept = element('p', { className: 'quiet' }, texts.screenshotKept)
      panel.replaceChildren(editor.stage, kept, row(change, removal()))
      change.focus()
      say(texts.screenshotKept)
    }
    edit()
  }

  const begin = () => {
    let taking = false
    const about = element('p', { className: 'quiet', id: 'shot-about' }, texts.screenshotAbout)
    const take = button(texts.takeScreenshot, async () => {
      if (taking) return
      taking = true
      take.setAttribute('aria-disabled', 'true')
      try {
        show(await takePicture())
      } catch (error) {
        attach(undefined)
        goBack(isRefusal(error) ? undefined : texts.screenshotFailed)
      }
    })
    take.setAttribute('aria-describedby', about.id)
    panel.replaceChildren(
      about,
      row(
        take,
        button(texts.cancel, () => goBack()),
      ),
    )
    take.focus()
  }

  return { panel, begin }
}
