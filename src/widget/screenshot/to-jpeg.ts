import { element } from '../element.ts'

const maxBytes = 400_000

/** Base64 makes four characters of three bytes. */
const maxLength = Math.floor((maxBytes / 3) * 4)

const scaled = (picture: HTMLCanvasElement, by: number) => {
  if (by === 1) return picture
  const [width, height] = [Math.ceil(picture.width * by), Math.ceil(picture.height * by)]
  const smaller = element('canvas', { width, height })
  smaller.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  return smaller
}

/**
 * A picture of at most 400 kB, in base64: at first the quality gives way, then the size. At once,
 * so that no other state of it than the one that is seen can be sent.
 */
export const toJpeg = (picture: HTMLCanvasElement): string => {
  for (let size = 1; ; size *= 0.75) {
    const canvas = scaled(picture, size)
    for (const quality of [0.85, 0.7, 0.5]) {
      const [, data = ''] = canvas.toDataURL('image/jpeg', quality).split(',')
      if (data.length <= maxLength) return data
    }
  }
}
