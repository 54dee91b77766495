import type { PreviewState } from '../state.ts'
import { find, make } from './find.ts'

/** What `windchime check` says of the file, as long as it does. */
export const createFindings = () => {
  const box = find('#findings')
  return ({ findings, hasMistakes }: PreviewState) => {
    const sum = findings.length > 1 ? findings.at(-1) : undefined
    const list = make('ul')
    list.append(...findings.slice(0, sum ? -1 : undefined).map((line) => make('li', line)))
    box.classList.toggle('mistakes', hasMistakes)
    box.replaceChildren(...(findings.length ? [make('strong', sum), list] : []))
  }
}
