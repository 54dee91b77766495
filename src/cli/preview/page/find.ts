/** What stands in our own page. @throws where it does not */
export const find = <T extends Element = HTMLElement>(selector: string): T => {
  const element = document.querySelector<T>(selector)
  if (!element) throw new Error(`nothing is ${selector}`)
  return element
}

/** An element with a text in it, which is never read as HTML. */
export const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, text = '') => {
  const element = document.createElement(name)
  element.textContent = text
  return element
}
