import { expect, test } from 'vitest'
import { readableOn } from '../../src/widget/contrast.ts'

/** Relative luminance exactly as WCAG 2.2 defines it. */
const luminance = (red: number, green: number, blue: number) => {
  const [r, g, b] = [red, green, blue].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test('on every colour the text has at least 4.5:1', () => {
  let worst = 21
  for (let red = 0; red < 256; red += 5)
    for (let green = 0; green < 256; green += 3)
      for (let blue = 0; blue < 256; blue += 5) {
        const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
        const light = luminance(red, green, blue) + 0.05
        worst = Math.min(worst, readableOn(hex) === '#fff' ? 1.05 / light : light / 0.05)
      }
  expect(worst).toBeGreaterThanOrEqual(4.5)
})

test('a short colour is the long one', () => {
  expect([readableOn('#fd0'), readableOn('#064')]).toEqual(['#000', '#fff'])
})
