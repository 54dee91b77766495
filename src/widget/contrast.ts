/**
 * White or black, whichever can be read on a colour written `#rgb` or `#rrggbb` at 4.5:1.
 * One of both always can. Source: relative luminance, WCAG 2.2.
 */
export const readableOn = (hex: string): '#fff' | '#000' => {
  const long = hex.length < 6 ? hex.replace(/\w/g, '$&$&') : hex
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92
  }) as [number, number, number]
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) < 4.5 ? '#000' : '#fff'
}
