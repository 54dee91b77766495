import type { Tree } from './tree.ts'

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** A tree as HTML. Every word in it is text, whatever it looks like. */
export const htmlOf = (tree: Tree | string): string => {
  if (typeof tree === 'string') return escaped(tree)
  const [name, attributes, ...children] = tree
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value)}"`,
  )
  return `<${name}${written.join('')}>${children.map(htmlOf).join('')}</${name}>`
}
