import { element } from '../element.ts'
import { coverPrivate } from './cover.ts'

/** Pixels of the longer side: enough to read the text of a page. */
const maxSide = 1600

/** How long frames from before the cover may still be on their way. */
const staleMs = 500

/** By then a frame is as new as it will be: the person shares a window in which nothing moves. */
const freshLimitMs = 2000

/** A page that is not painted by then is hidden: the person shares another tab. */
const paintLimitMs = 3000

/** A stream without a picture by then has none. */
const startLimitMs = 10_000

const options = {
  video: true,
  audio: false,
  // Not in every browser, and not yet in TypeScript's types.
  preferCurrentTab: true,
  selfBrowserSurface: 'include',
  surfaceSwitching: 'exclude',
} as const

const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** The page is on the screen as it is now; a hidden one never is. */
const painted = () =>
  Promise.race([
    new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    after(paintLimitMs),
  ])

/** The one that is under way now may be from before. */
const newFrame = (video: HTMLVideoElement) =>
  new Promise<unknown>((done) =>
    video.requestVideoFrameCallback?.(() => video.requestVideoFrameCallback(done)),
  )

const frameOf = (video: HTMLVideoElement) => {
  const { videoWidth, videoHeight } = video
  const scale = Math.min(1, maxSide / Math.max(videoWidth, videoHeight))
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)]
  if (!width || !height) throw new Error('The stream has no picture')
  const canvas = element('canvas', { width, height })
  canvas.getContext('2d')?.drawImage(video, 0, 0, width, height)
  return canvas
}

/**
 * One picture of what the person lets the browser share, by default this page.
 *
 * @throws DOMException `NotAllowedError` where the person refuses; any error where it cannot be
 */
export const takePicture = async (): Promise<HTMLCanvasElement> => {
  const stream = await navigator.mediaDevices.getDisplayMedia(options)
  const video = element('video', { srcObject: stream, muted: true, playsInline: true })
  let uncover = () => {}
  try {
    uncover = coverPrivate()
    // At once: a window in which nothing moves may give a single frame.
    await Promise.all([painted(), Promise.race([video.play(), after(startLimitMs)])])
    await Promise.race([Promise.all([newFrame(video), after(staleMs)]), after(freshLimitMs)])
    return frameOf(video)
  } finally {
    video.srcObject = null
    for (const track of stream.getTracks()) track.stop()
    uncover()
  }
}

/** The person said no, which is no failure; a policy of the page, or the system, saying so is. */
export const isRefusal = (error: unknown) =>
  error instanceof DOMException &&
  error.name === 'NotAllowedError' &&
  !/policy|system/i.test(error.message)
