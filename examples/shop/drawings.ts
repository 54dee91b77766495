/**
 * The goods, drawn. Flat shapes in three tones of a metal, light from the left; whatever hangs is
 * a `<g class="sways">`, which shop.css lets the wind move.
 */
const metals = {
  silver: { base: '#b4c1c6', light: '#e6eef0', dark: '#84959c' },
  copper: { base: '#c9783f', light: '#efb283', dark: '#94502a' },
  bamboo: { base: '#d3b06d', light: '#efdaa9', dark: '#a07f3e' },
  brass: { base: '#d8a93c', light: '#f4da8c', dark: '#a1781c' },
  bronze: { base: '#a8703a', light: '#d9a86c', dark: '#754a22' },
} as const
type Metal = keyof typeof metals

const wood = { base: '#8b5e3c', light: '#b07f57', dark: '#64422a' }
const cord = '#9b8a78'
const patina = '#5aa08d'

const svg = (inner: string) =>
  `<svg class="drawing" viewBox="0 0 240 300" aria-hidden="true" focusable="false">${inner}</svg>`

const line = (x1: number, y1: number, x2: number, y2: number) =>
  `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${cord}" stroke-width="1.6" fill="none"/>`

const ring = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="7" fill="none" stroke="${metals.brass.dark}" stroke-width="3"/>`

const disc = (y: number, halfWidth: number) =>
  `<ellipse cx="120" cy="${y + 9}" rx="${halfWidth}" ry="12" fill="${wood.dark}"/>
   <ellipse cx="120" cy="${y}" rx="${halfWidth}" ry="12" fill="${wood.base}"/>
   <ellipse cx="120" cy="${y - 1}" rx="${halfWidth - 9}" ry="8" fill="${wood.light}" opacity=".55"/>`

const tube = (metal: Metal, x: number, top: number, length: number) => {
  const { base, light, dark } = metals[metal]
  const y = top + 22
  const knots =
    metal === 'bamboo'
      ? [0.34, 0.72]
          .map(
            (at) => `<path d="M${x - 8} ${y + length * at}h16" stroke="${dark}" stroke-width="3"/>`,
          )
          .join('')
      : ''
  const worn =
    metal === 'copper'
      ? `<rect x="${x - 8}" y="${y + length * 0.62}" width="16" height="${length * 0.38}" fill="${patina}" opacity=".85"/>`
      : ''
  return `<g class="sways">
    ${line(x, top, x, y + 4)}
    <rect x="${x - 8}" y="${y}" width="16" height="${length}" fill="${base}"/>
    ${worn}
    <rect x="${x - 5}" y="${y}" width="4" height="${length}" fill="${light}" opacity=".8"/>
    <rect x="${x + 4}" y="${y}" width="4" height="${length}" fill="${dark}" opacity=".55"/>
    ${knots}
    <ellipse cx="${x}" cy="${y}" rx="8" ry="3" fill="${light}"/>
    <ellipse cx="${x}" cy="${y + length}" rx="8" ry="3" fill="${dark}"/>
  </g>`
}

const leaf = (x: number, top: number, fill: string, vein: string) =>
  `<path d="M${x} ${top}c20 12 20 38 0 54c-20 -16 -20 -42 0 -54z" fill="${fill}"/>
   <path d="M${x} ${top + 6}v40M${x} ${top + 20}l9 -7M${x} ${top + 20}l-9 -7M${x} ${top + 33}l8 -7M${x} ${top + 33}l-8 -7" stroke="${vein}" stroke-width="1.4" fill="none"/>`

/** A chime of tubes, one for each length, round a striker with a leaf below. */
export const tubeChime = (metal: Metal, lengths: readonly number[]): string => {
  const step = lengths.length > 4 ? 27 : 33
  const first = 120 - (step * (lengths.length - 1)) / 2
  const at = (index: number) => first + step * index
  const half = (step * (lengths.length - 1)) / 2 + 18
  const striker = `<g class="sways">
    ${line(120, 80, 120, 226)}
    <ellipse cx="120" cy="172" rx="21" ry="7" fill="${wood.dark}"/>
    <ellipse cx="120" cy="169" rx="21" ry="7" fill="${wood.base}"/>
    ${leaf(120, 226, metal === 'silver' || metal === 'copper' ? patina : metals[metal].base, '#3f6d60')}
  </g>`
  const tubes = lengths.map((length, index) => ({ length, x: at(index) }))
  const behind = tubes.filter((_, index) => index % 2 === 1)
  const before = tubes.filter((_, index) => index % 2 === 0)
  const hang = ({ x, length }: { x: number; length: number }) => tube(metal, x, 72, length)
  return svg(`
    ${ring(120, 14)}
    ${line(120, 21, 120 - half + 10, 64)}${line(120, 21, 120 + half - 10, 64)}${line(120, 21, 120, 60)}
    ${behind.map(hang).join('')}
    ${striker}
    ${before.map(hang).join('')}
    ${disc(68, half)}`)
}

const bellShape = (metal: Metal, x: number, top: number, size: number) => {
  const { base, light, dark } = metals[metal]
  const s = (value: number) => value * size
  const outline = `M${x} ${top}c${s(30)} 0 ${s(38)} ${s(22)} ${s(40)} ${s(52)}c${s(1)} ${s(18)} ${s(8)} ${s(26)} ${s(18)} ${s(34)}h${s(-116)}c${s(10)} ${s(-8)} ${s(17)} ${s(-16)} ${s(18)} ${s(-34)}c${s(2)} ${s(-30)} ${s(10)} ${s(-52)} ${s(40)} ${s(-52)}z`
  return `
    <circle cx="${x}" cy="${top + s(98)}" r="${s(11)}" fill="${dark}"/>
    <path d="${outline}" fill="${base}"/>
    <path d="M${x - s(14)} ${top + s(10)}c${s(-13)} ${s(12)} ${s(-12)} ${s(38)} ${s(-18)} ${s(62)}" stroke="${light}" stroke-width="${s(7)}" stroke-linecap="round" fill="none" opacity=".85"/>
    <path d="M${x - s(43)} ${top + s(62)}h${s(86)}" stroke="${dark}" stroke-width="${s(3)}" opacity=".6"/>
    <rect x="${x - s(60)}" y="${top + s(82)}" width="${s(120)}" height="${s(9)}" rx="${s(4.5)}" fill="${dark}"/>
    <rect x="${x - s(60)}" y="${top + s(81)}" width="${s(120)}" height="${s(6)}" rx="${s(3)}" fill="${light}" opacity=".6"/>`
}

/** A bronze bell whose clapper carries a leaf. */
export const gardenBell = (): string =>
  svg(`
    ${ring(120, 22)}${line(120, 29, 120, 66)}
    <g class="sways">
      ${line(120, 160, 120, 222)}
      ${leaf(120, 218, patina, '#2f6b5b')}
      <circle cx="120" cy="66" r="8" fill="none" stroke="${metals.bronze.dark}" stroke-width="5"/>
      ${bellShape('bronze', 120, 72, 1.12)}
    </g>`)

/** A brass bell on a forged spring, screwed to a plate. */
export const doorBell = (): string =>
  svg(`
    <rect x="38" y="52" width="22" height="128" rx="8" fill="${wood.base}"/>
    <rect x="42" y="56" width="6" height="120" rx="3" fill="${wood.light}" opacity=".6"/>
    <circle cx="49" cy="72" r="4" fill="${wood.dark}"/><circle cx="49" cy="160" r="4" fill="${wood.dark}"/>
    <path d="M56 150c-2 -54 10 -96 54 -96c40 0 58 28 50 54c-6 20 -34 20 -36 2c-1 -12 14 -17 20 -7" fill="none" stroke="#5d5148" stroke-width="7" stroke-linecap="round"/>
    <g class="sways">
      ${line(148, 128, 148, 160)}
      ${bellShape('brass', 148, 158, 0.82)}
    </g>`)

/** Window shells on threads, under a stick of driftwood. */
export const shellStrings = (): string => {
  const threads = [4, 6, 5, 7, 5].map((count, index) => {
    const x = 64 + index * 28
    const shells = Array.from({ length: count }, (_, place) => {
      const y = 96 + place * 27
      const tone = (place + index) % 3
      return `<circle cx="${x}" cy="${y}" r="12.5" fill="${['#f2d9cf', '#e9e0cf', '#dcc3bd'][tone]}" stroke="#b8988c" stroke-width="1.2"/>
        <path d="M${x - 7} ${y + 3}c3 -8 9 -10 13 -9" stroke="#fffaf4" stroke-width="2.4" stroke-linecap="round" fill="none"/>`
    })
    return `<g class="sways">${line(x, 64, x, 96 + count * 27 - 30)}${shells.join('')}</g>`
  })
  return svg(`
    ${ring(120, 14)}${line(120, 21, 52, 62)}${line(120, 21, 188, 62)}
    ${threads.join('')}
    <path d="M36 62c30 -9 58 3 84 -1s56 -8 86 0c4 4 2 10 -4 11c-30 4 -54 -3 -82 1s-54 6 -82 0c-6 -2 -6 -9 -2 -11z" fill="${wood.base}"/>
    <path d="M46 64c26 -5 50 3 76 0s50 -5 74 -1" stroke="${wood.light}" stroke-width="3" fill="none" stroke-linecap="round"/>`)
}
