import type { Page } from 'playwright-core'

/** The host's own elements, or what the widget shows; its announcements are never seen. */
export type Whose = 'host' | 'card'

interface Looks {
  remember(name: string, whose: Whose): void
  changes(name: string): string[]
}

/** Runs in the page. */
const install = () => {
  type Look = Record<string, string>
  const remembered = new Map<string, { whose: Whose; looks: Map<Element, Look> }>()

  const elementsOf = (whose: Whose) =>
    whose === 'host'
      ? [...document.querySelectorAll('*:not(windchime-widget, [data-tried])')]
      : [...document.querySelectorAll('windchime-widget')].flatMap((widget) => [
          ...(widget.shadowRoot?.querySelectorAll('.card, .card *') ?? []),
        ])

  const look = (element: Element): Look => {
    const style = getComputedStyle(element)
    // A custom property is seen where something is made of it.
    const names = [...style].filter((name) => !name.startsWith('--'))
    const looks = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))
    // A card that stands in the page is turned and moved with it; one on top of it is not.
    if (!element.closest('.card:not([popover])')) {
      const { x, y, width, height } = element.getBoundingClientRect()
      looks.box = [x, y, width, height].join(' ')
    }
    looks.inside = `${element.scrollWidth} ${element.scrollHeight}`
    looks.scrolled = `${element.scrollLeft} ${element.scrollTop}`
    return looks
  }

  const lookAt = (whose: Whose) => new Map(elementsOf(whose).map((one) => [one, look(one)]))

  const nameOf = (element: Element) =>
    [element.localName, element.id && `#${element.id}`, element.getAttribute('class')]
      .filter(Boolean)
      .join(' ')

  const looks: Looks = {
    remember: (name, whose) => void remembered.set(name, { whose, looks: lookAt(whose) }),
    changes: (name) => {
      const before = remembered.get(name)
      if (!before?.looks.size) return ['There was nothing to see']
      const now = lookAt(before.whose)
      const come = [...now.keys()].filter((one) => !before.looks.has(one))
      return [
        ...come.map((one) => `${nameOf(one)} came`),
        ...[...before.looks].flatMap(([element, was]) => {
          const is = now.get(element)
          if (!is) return `${nameOf(element)} went`
          return Object.keys({ ...was, ...is })
            .filter((property) => was[property] !== is[property])
            .map((property) => `${nameOf(element)} ${property}: ${was[property]} → ${is[property]}`)
        }),
      ]
    },
  }
  Object.assign(window, { looks })
}

type WithLooks = { looks: Looks }

/** Call it before the page goes anywhere. */
export const watchLooks = (page: Page) => page.addInitScript(install)

/** Keeps every computed style and box of all elements, under a name. */
export const remember = (page: Page, name: string, whose: Whose) =>
  page.evaluate(([name, whose]) => (window as unknown as WithLooks).looks.remember(name, whose), [
    name,
    whose,
  ] as const)

/** What looks different from what was remembered, a line for each style of each element. */
export const changesSince = (page: Page, name: string) =>
  page.evaluate((name) => (window as unknown as WithLooks).looks.changes(name), name)

/** What else looks like while a style sheet of the host is there too. */
export const withSheet = async <T>(page: Page, css: string, look: () => Promise<T>) => {
  await page.evaluate((css) => {
    const style = document.createElement('style')
    style.dataset.tried = ''
    style.textContent = css
    document.head.append(style)
  }, css)
  try {
    return await look()
  } finally {
    await page.evaluate(() => document.querySelector('[data-tried]')?.remove())
  }
}
