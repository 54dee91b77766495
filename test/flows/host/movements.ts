import type { Page } from 'playwright-core'
import { changesSince, remember, watchLooks } from './looks.ts'

type WithMovements = {
  movements: string[]
  watchMovements(): void
  state(): Record<string, string>
}

/** Runs in the page: keeps what a host's own listeners and observers would be told. */
const install = () => {
  const movements: string[] = []
  const nameOf = (target: unknown) =>
    target instanceof Element ? `${target.localName}#${target.id}` : `${target}`
  const isOurs = (target: unknown) =>
    target instanceof Element && target.localName === 'windchime-widget'

  const watchMovements = () => {
    const told = ({ type, target }: Event) => {
      // That somebody clicked into the widget is the browser's to say, and the person's doing.
      if (!isOurs(target)) movements.push(`${type} on ${nameOf(target)}`)
    }
    const types =
      'focus blur focusin focusout scroll scrollend resize selectionchange input change popstate hashchange'
    for (const type of types.split(' ')) addEventListener(type, told, true)
    for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, told)
    // Where hot keys are listened for, a key pressed in the widget is not heard either.
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, () => movements.push(`${type} in the page`))

    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        const nodes = [...addedNodes, ...removedNodes]
        if (!nodes.length || !nodes.every(isOurs))
          movements.push(`${type} ${attributeName ?? nodes.map(nameOf)} of ${nameOf(target)}`)
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    new PerformanceObserver((list) => {
      const moves = list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[]
      for (const { node } of moves.flatMap(({ sources }) => sources))
        if (node?.getRootNode() === document && !isOurs(node))
          movements.push(`a shift of ${nameOf(node)}`)
    }).observe({ type: 'layout-shift' })
  }

  const state = () => {
    const selection = getSelection()
    const { activeElement, documentElement, body, title, styleSheets } = document
    const { value, selectionStart, selectionEnd, selectionDirection } =
      activeElement as HTMLInputElement
    const states = {
      focus: nameOf(activeElement),
      field: [value, selectionStart, selectionEnd, selectionDirection],
      selection: [`${selection}`, nameOf(selection?.anchorNode), selection?.anchorOffset],
      address: [location.href, history.length, history.state, title],
      scrolled: [scrollX, scrollY],
      attributes: [documentElement, body].map((one) => [...one.attributes].map(nameOf)),
      sheets: [styleSheets.length, document.adoptedStyleSheets.length],
      // nanostores counts for all its copies on a page.
      globals: Object.keys(window).filter((name) => name !== 'nanostoresGlobal'),
    }
    return Object.fromEntries(
      Object.entries(states).map(([name, value]) => [name, JSON.stringify(value)]),
    )
  }
  Object.assign(window, { movements, watchMovements, state })
}

/** Call it before the page goes anywhere. */
export const prepareWatch = async (page: Page) => {
  await watchLooks(page)
  await page.addInitScript(install)
}

/**
 * Watches a page from now on.
 *
 * @returns what tells everything that moved, changed or was said since
 */
export const watchHost = async (page: Page) => {
  const said: string[] = []
  page.on('console', (message) => said.push(`said: ${message.text()}`))
  // Unhandled rejections too.
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`))
  const state = () => page.evaluate(() => (window as unknown as WithMovements).state())
  await remember(page, 'host', 'host')
  const before = await state()
  await page.evaluate(() => (window as unknown as WithMovements).watchMovements())

  return {
    moved: async () => {
      const now = await state()
      return [
        ...said,
        // Whatever is on its way has arrived after two frames.
        ...(await page.evaluate(
          () =>
            new Promise<string[]>((done) =>
              requestAnimationFrame(() =>
                requestAnimationFrame(() =>
                  setTimeout(() => done((window as unknown as WithMovements).movements)),
                ),
              ),
            ),
        )),
        ...(await changesSince(page, 'host')),
        ...Object.keys(before)
          .filter((name) => now[name] !== before[name])
          .map((name) => `${name}: ${before[name]} → ${now[name]}`),
      ]
    },
  }
}
