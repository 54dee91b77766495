/** One small chart of a sheet. */
export interface Cell {
  /** Heights as shares of the way up, from 0 to 1, at even steps across. */
  readonly heights: readonly number[]
  /** A second, dashed line to compare with, from corner to corner. */
  readonly ideal?: readonly (readonly [across: number, up: number])[]
  readonly note: string
}

export interface Sheet {
  readonly title: string
  readonly caption: string
  /** Where the notes stand in their cells. */
  readonly notes: 'above' | 'below'
  readonly columns: readonly string[]
  /** The first is ours. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[]
  /** Where along an axis, from 0 to 1, and what stands there. */
  readonly xTicks: readonly (readonly [number, string])[]
  readonly yTicks: readonly (readonly [number, string])[]
}

// Blue and vermilion of Okabe and Ito are told apart by every eye, and in grey.
const ours = '#0072b2'
const theirs = '#d55e00'
const ink = '#222'
const faint = '#ddd'

const cellWidth = 264
const cellHeight = 64
const gapX = 30
const gapY = 16
const left = 150
const top = 92

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x}" y="${y}" ${more}>${words}</text>`

const point = (across: number, up: number) =>
  `${(cellWidth * across).toFixed(1)},${(cellHeight * (1 - up)).toFixed(1)}`

/** The corners of a line of even steps: what lies straight between two points needs none of its own. */
const corners = (heights: readonly number[]) =>
  heights
    .map((height, index) => [index / (heights.length - 1), height] as const)
    .filter(([, height], index) => height !== heights[index - 1] || height !== heights[index + 1])
    .map(([across, height]) => point(across, height))

const drawCell = ({ heights, ideal, note }: Cell, notes: Sheet['notes'], colour: string) => {
  const area = [point(0, 0), ...corners(heights), point(1, 0)].join(' ')
  const dashes = ideal?.map(([across, up]) => point(across, up)).join(' ')
  const noteY = notes === 'above' ? 13 : cellHeight - 7
  return [
    `<polygon points="${area}" fill="${colour}" fill-opacity=".25" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round"/>`,
    dashes && `<polyline points="${dashes}" fill="none" stroke="${ink}" stroke-dasharray="4 3"/>`,
    text(cellWidth - 5, noteY, note, 'text-anchor="end" font-size="11" class="note"'),
  ]
    .filter(Boolean)
    .join('')
}

const drawGrid = ({ xTicks, yTicks }: Sheet, isFirst: boolean, isLast: boolean) =>
  [
    `<rect width="${cellWidth}" height="${cellHeight}" fill="#fff" stroke="${faint}"/>`,
    ...yTicks.map(([at, label]) => {
      const y = cellHeight * (1 - at)
      const words = text(-6, y + 3.5, label, 'text-anchor="end" font-size="10"')
      return `<path d="M0 ${y}H${cellWidth}" stroke="${faint}"/>${isFirst ? words : ''}`
    }),
    ...xTicks.map(([at, label]) => {
      const x = cellWidth * at
      const anchor = at === 1 ? 'end' : at === 0 ? 'start' : 'middle'
      const words = text(x, cellHeight + 14, label, `text-anchor="${anchor}" font-size="10"`)
      return `<path d="M${x} 0V${cellHeight}" stroke="${faint}"/>${isLast ? words : ''}`
    }),
  ].join('')

/** Draws a sheet of small charts, a row for each policy, all to one scale. */
export const draw = (sheet: Sheet): string => {
  const { title, caption, columns, rows } = sheet
  const width = left + columns.length * (cellWidth + gapX)
  const height = top + rows.length * (cellHeight + gapY) + 34
  const cells = rows.flatMap(({ name, cells }, row) => {
    const y = top + row * (cellHeight + gapY)
    const colour = row ? theirs : ours
    const weight = row ? 'normal' : 'bold'
    return [
      text(16, y + cellHeight / 2 + 4, name, `font-weight="${weight}" fill="${colour}"`),
      ...cells.map((cell, column) => {
        const grid = drawGrid(sheet, column === 0, row === rows.length - 1)
        const x = left + column * (cellWidth + gapX)
        return `<g transform="translate(${x} ${y})">${grid}${drawCell(cell, sheet.notes, colour)}</g>`
      }),
    ]
  })
  const heads = columns.map((name, column) =>
    text(left + column * (cellWidth + gapX), top - 10, name, 'font-weight="bold"'),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="${ink}" role="img">`,
    `<title>${title}</title>`,
    `<style>.note{paint-order:stroke;stroke:#fff;stroke-width:3px}</style>`,
    `<rect width="100%" height="100%" fill="#fbfaf8"/>`,
    text(16, 30, title, 'font-size="18" font-weight="bold"'),
    text(16, 52, caption, 'font-size="12"'),
    ...heads,
    ...cells,
    '</svg>',
    '',
  ].join('\n')
}
