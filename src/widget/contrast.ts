/** White can be read on what is darker than this at 4.5:1, and black on what is lighter. */
const middle = 0.179

/**
 * White or black, whichever can be read on a colour written `#rgb` or `#rrggbb`.
 * Source: contrast of WCAG 2.2; a plain power for its gamma errs less than both leave room for.
 */
export const readableOn = (hex: string): '#fff' | '#000' => {
  const long = hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  const light = (at: number) => (Number(`0x${long.slice(at, at + 2)}`) / 255) ** 2.2
  return 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5) > middle ? '#000' : '#fff'
}
