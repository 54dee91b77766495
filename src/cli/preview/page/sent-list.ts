import { find, make } from './find.ts'

const formatted = (body: string) => {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2)
  } catch {
    return body
  }
}

/** What the endpoint would have got, the newest first. */
export const createSentList = () => {
  const list = find('#sent-list')
  const note = find('#sent-note')
  const clear = find<HTMLButtonElement>('#clear')
  const invitation = note.textContent

  const count = () => {
    const sent = list.children.length
    clear.hidden = !sent
    note.textContent = sent
      ? `${sent} ${sent === 1 ? 'request' : 'requests'}. On your site “page” and “asked” say where and why it was asked.`
      : invitation
  }
  clear.addEventListener('click', () => {
    list.replaceChildren()
    count()
  })

  return (body: string) => {
    const item = make('li')
    item.append(make('time', new Date().toLocaleTimeString()), make('pre', formatted(body)))
    list.prepend(item)
    count()
  }
}
