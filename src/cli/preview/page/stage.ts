import type { PreviewState } from '../state.ts'
import type { Choices } from './choices.ts'
import { find } from './find.ts'

const sizes = {
  phone: { width: 360, height: 640 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 800 },
} as const

const marginPx = 16

/** The frame: a page of the chosen size, made smaller where there is less room. */
export const createStage = () => {
  const stage = find('#stage')
  const frame = find<HTMLIFrameElement>('#frame')
  const note = find('#note')
  let size: Choices['size'] = 'phone'
  let focused: Element | null = null

  const scaleDown = () => {
    const { width, height } = sizes[size]
    const below = innerHeight - stage.offsetTop - marginPx
    // Where the frame begins far down, one scrolls to it anyway.
    const room = below > innerHeight / 2 ? below : innerHeight - marginPx
    const scale = Math.min(1, stage.clientWidth / width, room / height)
    frame.style.width = `${width}px`
    frame.style.height = `${height}px`
    frame.style.transform = scale < 1 ? `scale(${scale})` : ''
    stage.style.height = `${height * scale}px`
  }
  new ResizeObserver(scaleDown).observe(stage)
  addEventListener('resize', scaleDown)

  // A prompt that is opened takes focus: not from who is at the controls.
  const takeFocusBack = () => {
    if (document.activeElement !== frame || focused === frame) return
    frame.blur()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }

  addEventListener('message', ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== location.origin) return
    note.textContent = data.note
    if (data.isShown) takeFocusBack()
  })

  return {
    resize: (chosen: Choices) => {
      size = chosen.size
      scaleDown()
    },
    show: ({ prompts, locale }: PreviewState, chosen: Choices) => {
      const prompt = prompts.find(({ id }) => id === chosen.prompt)
      note.textContent =
        prompt || !chosen.prompt ? '' : `“${chosen.prompt}” is not there, or not right.`
      frame.hidden = !prompt
      if (!prompt) return
      focused = document.activeElement
      const query = new URLSearchParams({
        prompt: prompt.id,
        locale: chosen.locale || locale,
        scheme: chosen.scheme,
        ...(prompt.target && { inline: '' }),
      })
      frame.contentWindow?.location.replace(`/frame?${query}`)
    },
  }
}
