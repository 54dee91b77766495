/**
 * Has the children of `present` become those of `fresh`. What is the same stays, with its focus and
 * selection; a `div` only groups, so in it the same holds for each child.
 */
export const settle = (present: Element, fresh: Element): void => {
  // Such as "Loading".
  for (const node of [...present.childNodes])
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) node.remove()
  const old = [...present.children]
  const wanted = [...fresh.children]
  for (const [at, child] of wanted.entries()) {
    const one = old[at]
    if (!one) present.append(child)
    else if (one.isEqualNode(child)) continue
    else if (one.cloneNode().isEqualNode(child.cloneNode()) && child.matches('div'))
      settle(one, child)
    else one.replaceWith(child)
  }
  for (const one of old.slice(wanted.length)) one.remove()
}
