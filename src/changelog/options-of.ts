import type { ChangelogOptions } from './options.ts'

const textsIn = (json: string | null): ChangelogOptions['texts'] => {
  try {
    return JSON.parse(`${json}`) ?? undefined
  } catch {
    return undefined
  }
}

/** What the attributes of an element, and the page around it, say. */
export const optionsOf = (element: Element): ChangelogOptions => ({
  locale: element.closest('[lang]')?.getAttribute('lang') || navigator.language,
  limit: Number(element.getAttribute('limit')),
  heading: Number(element.getAttribute('heading')),
  texts: textsIn(element.getAttribute('texts')),
  to: element.getAttribute('to') === 'everyone' ? 'everyone' : undefined,
  base: document.baseURI,
})
