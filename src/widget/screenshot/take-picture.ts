import { coverPrivate } from './cover.ts'
import { element } from './element.ts'

/** Pixels of the longer side: enough to read the text of a page. */
const maxSide = 1600

/** How long frames from before the cover may still be on their way. */
const staleMs = 400

/** A stream without a picture is none. */
const startLimitMs = 5000

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
    after(startLimitMs / 10),
  ])

const frameOf = async (stream: MediaStream) => {
  const video = element('video', { srcObject: stream, muted: true })
  await Promise.race([video.play(), after(startLimitMs)])
  await after(staleMs)
  const { videoWidth, videoHeight } = video
  const scale = Math.min(1, maxSide / Math.max(videoWidth, videoHeight))
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)]
  if (!width || !height) throw new Error('The stream has no picture')
  const canvas = element('canvas', { width, height })
  canvas.getContext('2d')?.drawImage(video, 0, 0, width, height)
  video.srcObject = null
  return canvas
}

/**
 * One picture of what the person lets the browser share, by default this page.
 *
 * @throws DOMException `NotAllowedError` where the person refuses; any error where it cannot be
 */
export const takePicture = async (): Promise<HTMLCanvasElement> => {
  const stream = await navigator.mediaDevices.getDisplayMedia(options)
  let uncover = () => {}
  try {
    uncover = coverPrivate()
    await painted()
    return await frameOf(stream)
  } finally {
    for (const track of stream.getTracks()) track.stop()
    uncover()
  }
}

/** The person said no, which is no failure; a policy of the page, or the system, saying so is. */
export const isRefusal = (error: unknown) =>
  error instanceof DOMException &&
  error.name === 'NotAllowedError' &&
  !/policy|system/i.test(error.message)
