import { doorBell, gardenBell, shellStrings, tubeChime } from './drawings.ts'

export interface Product {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly cents: number
  /** What it sounds like, in hertz; the page plays it. */
  readonly notes: readonly number[]
  /** An SVG of our own. */
  readonly drawing: string
}

/** What hangs in the shop window. */
export const products: readonly Product[] = [
  {
    id: 'morning-fifth',
    name: 'Morning Fifth',
    words: 'Five silver tubes under an ash ring, tuned to wake nobody.',
    cents: 4800,
    notes: [523.25, 587.33, 659.25, 783.99, 880],
    drawing: tubeChime('silver', [92, 112, 128, 108, 86]),
  },
  {
    id: 'copper-rain',
    name: 'Copper Rain',
    words: 'Copper that turns green by the third winter and sings lower for it.',
    cents: 6400,
    notes: [311.13, 369.99, 415.3, 466.16, 554.37],
    drawing: tubeChime('copper', [128, 112, 96, 112, 128]),
  },
  {
    id: 'bamboo-brook',
    name: 'Bamboo Brook',
    words: 'Hollow bamboo, cut on the slant. It knocks rather than rings.',
    cents: 3200,
    notes: [196, 246.94, 293.66, 329.63],
    drawing: tubeChime('bamboo', [74, 112, 94, 128]),
  },
  {
    id: 'garden-bell',
    name: 'Garden Bell',
    words: 'A bronze bell with a leaf for the wind to pull. One note, long.',
    cents: 3900,
    notes: [440],
    drawing: gardenBell(),
  },
  {
    id: 'shell-whisper',
    name: 'Shell Whisper',
    words: 'Window shells on linen thread, for rooms with hardly any wind.',
    cents: 2700,
    notes: [1567.98, 1760, 2093, 2349.32, 1975.53],
    drawing: shellStrings(),
  },
  {
    id: 'little-door-bell',
    name: 'Little Door Bell',
    words: 'Brass on a forged spring. It says that somebody came in.',
    cents: 2200,
    notes: [1046.5, 1318.51],
    drawing: doorBell(),
  },
]

const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })

/** Cents as people read them. */
export const price = (cents: number): string => euros.format(cents / 100)
