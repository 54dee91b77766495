/**
 * In the page: what is wrong with where things stand: what scrolls sideways, stands out of the card, or cannot
 * be reached by scrolling within it.
 */
export const findUnreachable = () => {
  const describe = (element: Element) => element.outerHTML.slice(0, 120)
  const faults: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide`)
  for (const { shadowRoot } of document.querySelectorAll('windchime-widget')) {
    for (const card of shadowRoot?.querySelectorAll('.card') ?? []) {
      if (card.scrollWidth > card.clientWidth)
        faults.push(`the card is ${card.scrollWidth} px wide`)
      const frame = card.getBoundingClientRect()
      if (frame.left < 0 || frame.right > innerWidth) faults.push('the card leaves the screen')
      for (const element of card.querySelectorAll('*')) {
        const { left, right, width } = element.getBoundingClientRect()
        if (width && (left < frame.left - 0.5 || right > frame.right + 0.5))
          faults.push(`stands out: ${describe(element)}`)
      }
      for (const scale of card.querySelectorAll('.nps')) {
        const tops = [...scale.children].map((step) => step.getBoundingClientRect().top)
        // Large ones need the room of two.
        const isLarge = Number.parseFloat(getComputedStyle(card).fontSize) > 16
        if (new Set(tops).size > 1 && !isLarge) faults.push('numbers stand in two lines')
      }
      for (const control of card.querySelectorAll('a, button, input, textarea, select')) {
        const target = control.closest('label') ?? control
        control.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { x, y, width, height } = target.getBoundingClientRect()
        const [middleX, middleY] = [x + width / 2, y + Math.min(height, innerHeight) / 2]
        const hit = shadowRoot?.elementFromPoint(middleX, middleY)
        if (!hit || !target.contains(hit))
          faults.push(`cannot be reached: ${describe(target)}, there is ${hit && describe(hit)}`)
      }
      card.scrollTop = 0
    }
  }
  return faults
}

/** In the page: targets that are smaller than a finger needs. @param least in CSS pixels, each way */
export const findSmall = (least: number) => {
  const small: string[] = []
  for (const { shadowRoot } of document.querySelectorAll('windchime-widget'))
    for (const control of shadowRoot?.querySelectorAll('a, button, input, textarea') ?? []) {
      const target = control.closest('label') ?? control
      const { width, height } = target.getBoundingClientRect()
      if (width < least || height < least)
        small.push(`${width} × ${height}: ${target.outerHTML.slice(0, 120)}`)
    }
  return small
}

/** In the page: what moves, or would. */
export const findMoving = () => {
  const moving: string[] = []
  for (const { shadowRoot } of document.querySelectorAll('windchime-widget')) {
    moving.push(...(shadowRoot?.getAnimations() ?? []).map(({ id }) => `animation ${id}`))
    for (const element of shadowRoot?.querySelectorAll('*') ?? []) {
      const { animationName, transitionDuration } = getComputedStyle(element)
      if (animationName !== 'none' || !/^(0s(, )?)+$/.test(transitionDuration))
        moving.push(`${animationName} ${transitionDuration}: ${element.outerHTML.slice(0, 80)}`)
    }
  }
  return moving
}
