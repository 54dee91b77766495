type Child = Node | string | false | undefined

/** Makes an element; texts stay texts, so that nothing a config says is ever taken for markup. */
export const h = (
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElement => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.flat().filter((child): child is Node | string => !!child))
  return element
}
