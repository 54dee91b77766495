import type { Tree } from './tree.ts'

/** A tree as an element. Never by a string of HTML: Trusted Types would refuse it. */
export const domOf = ([name, attributes, ...children]: Tree): HTMLElement => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value)
  element.append(...children.map((child) => (typeof child === 'string' ? child : domOf(child))))
  return element
}
