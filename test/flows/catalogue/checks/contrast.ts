/** In the page: every text of a card that stands out less than WCAG 2.2 asks, as it is drawn. */
export const findFaint = () => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D

  /** Colours as the browser computes them, laid on each other from the lowest. */
  const mix = (colours: readonly string[]) => {
    pen.clearRect(0, 0, 1, 1)
    for (const colour of colours) {
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
    }
    return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)]
  }
  const luminance = (rgb: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const backgrounds = (element: Element): string[] => {
    const { parentElement } = element
    const own = getComputedStyle(element).backgroundColor
    return [...(parentElement ? backgrounds(parentElement) : ['white']), own]
  }
  const faint: string[] = []
  let seen = 0
  for (const { shadowRoot } of document.querySelectorAll('windchime-widget'))
    for (const element of shadowRoot?.querySelectorAll('.card *') ?? []) {
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      // What is being saved cannot be pressed.
      if (!isText || element.closest('[aria-disabled=true]')) continue
      seen += 1
      const below = backgrounds(element)
      const back = luminance(mix(below))
      const front = luminance(mix([...below, getComputedStyle(element).color]))
      const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05)
      if (ratio < 4.5) faint.push(`${ratio.toFixed(2)}: ${element.outerHTML.slice(0, 120)}`)
    }
  return seen ? faint : ['no text at all']
}
