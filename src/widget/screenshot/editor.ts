import type { ScreenshotTexts } from '../../languages/texts.ts'
import { element } from '../element.ts'

/** A part of the picture, each side from 0 to 1. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface EditorParts {
  readonly original: HTMLCanvasElement
  readonly texts: ScreenshotTexts
  readonly say: (text: string) => void
  /** The picture as it is seen now, at first and after every change. */
  readonly onPicture: (picture: HTMLCanvasElement) => void
}

/** How far one press of an arrow key goes, and the smallest side of a frame. */
const stepBy = 0.02

/** A pointer that moved less has meant nothing. */
const leastDrag = 0.005

const within = (least: number, value: number, most: number) =>
  Math.min(Math.max(least, value), most)

const boxBetween = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** Where an arrow key takes a frame, or with Shift how large it makes it. */
const stepped = ({ x, y, width, height }: Box, [right, down]: readonly number[], size: boolean) => {
  const [byX, byY] = [(right ?? 0) * stepBy, (down ?? 0) * stepBy]
  return size
    ? {
        ...{ x, y },
        width: within(stepBy, width + byX, 1 - x),
        height: within(stepBy, height + byY, 1 - y),
      }
    : { width, height, x: within(0, x + byX, 1 - width), y: within(0, y + byY, 1 - height) }
}

const arrows: Readonly<Record<string, readonly number[]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The picture, in which parts can be blacked out by pointer and by keyboard. */
export const createEditor = ({ original, texts, say, onPicture }: EditorParts) => {
  const { width, height } = original
  const canvas = element('canvas', { width, height, tabIndex: 0 })
  const frame = element('div', { className: 'frame', hidden: true })
  const stage = element('div', { className: 'stage' }, canvas, frame)
  stage.style.setProperty('--windchime-ratio', `${width / height}`)
  const how = element('p', { className: 'quiet', id: 'shot-how' }, texts.blackOut)
  const undo = element('button', { type: 'button', onclick: () => takeBack() }, texts.undo)
  canvas.setAttribute('aria-label', texts.screenshot)
  canvas.setAttribute('aria-describedby', how.id)

  const black: Box[] = []
  let box: Box = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }

  const draw = () => {
    const context = canvas.getContext('2d')
    context?.drawImage(original, 0, 0)
    for (const { x, y, ...size } of black) {
      const [left, top] = [Math.floor(x * width), Math.floor(y * height)]
      context?.fillRect(
        left,
        top,
        Math.ceil((x + size.width) * width) - left,
        Math.ceil((y + size.height) * height) - top,
      )
    }
    undo.setAttribute('aria-disabled', `${!black[0]}`)
    onPicture(canvas)
  }

  const point = (to: Box | undefined) => {
    frame.hidden = !to
    if (!to) return
    box = to
    for (const [name, part] of [
      ['left', to.x],
      ['top', to.y],
      ['width', to.width],
      ['height', to.height],
    ] as const)
      frame.style[name] = `${part * 100}%`
  }

  const apply = () => {
    black.push(box)
    draw()
    point(undefined)
    say(texts.blackedOut)
  }

  const takeBack = () => {
    if (!black.pop()) return
    draw()
    say(texts.undone)
  }

  const placeOf = ({ clientX, clientY }: PointerEvent) => {
    const seen = canvas.getBoundingClientRect()
    return {
      x: within(0, (clientX - seen.left) / seen.width, 1),
      y: within(0, (clientY - seen.top) / seen.height, 1),
    }
  }

  canvas.onpointerdown = (event) => {
    if (canvas.tabIndex || event.button) return
    const from = placeOf(event)
    canvas.setPointerCapture(event.pointerId)
    canvas.onpointermove = (event) => point(boxBetween(from, placeOf(event)))
    canvas.onlostpointercapture = () => {
      canvas.onpointermove = null
      if (frame.hidden) return
      if (Math.max(box.width, box.height) < leastDrag) point(undefined)
      else apply()
    }
  }
  canvas.onpointercancel = () => point(undefined)
  canvas.onblur = () => point(undefined)
  canvas.onkeydown = (event) => {
    const arrow = arrows[event.key]
    const isHere = !frame.hidden
    if (arrow) point(isHere ? stepped(box, arrow, event.shiftKey) : box)
    else if (event.key === 'Enter') isHere ? apply() : point(box)
    else if (event.key === 'Escape' && isHere) point(undefined)
    else return
    event.preventDefault()
    // It was not meant for the card, which Escape closes.
    event.stopPropagation()
  }

  /** To be changed, or only to be seen. */
  const edit = (on: boolean) => {
    stage.classList.toggle('small', !on)
    canvas.tabIndex = on ? 0 : -1
    canvas.setAttribute('role', on ? 'application' : 'img')
  }

  draw()
  return { stage, how, undo, edit, focus: () => canvas.focus() }
}
