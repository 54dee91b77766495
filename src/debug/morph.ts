const likeAttributes = (live: Element, drawn: Element) => {
  for (const { name, value } of drawn.attributes)
    if (live.getAttribute(name) !== value) live.setAttribute(name, value)
  // What somebody has unfolded stays so.
  for (const { name } of [...live.attributes])
    if (name !== 'open' && !drawn.hasAttribute(name)) live.removeAttribute(name)
}

/**
 * Makes what stands there like what was drawn anew, and leaves alone what is alike: focus, a
 * selection and the place one has scrolled to survive a redraw each second.
 */
export const morph = (live: ParentNode & Node, drawn: Node): void => {
  const before = [...live.childNodes]
  const after = [...drawn.childNodes]
  for (const [index, next] of after.entries()) {
    const now = before[index]
    if (!now) live.append(next)
    else if (now.nodeName !== next.nodeName) now.replaceWith(next)
    else if (now instanceof Element && next instanceof Element) {
      likeAttributes(now, next)
      morph(now, next)
    } else if (now.nodeValue !== next.nodeValue) now.nodeValue = next.nodeValue
  }
  for (const gone of before.slice(after.length)) gone.remove()
}
