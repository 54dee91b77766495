/** What was there at the moment at which the first card came. */
interface Before {
  readonly regions: number
  readonly said: string
}

declare global {
  interface Window {
    statusBefore?: Before
  }
}

/** Runs in the page before all else: looks at the status region when the first card comes. */
export const watchStatus = () => {
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init)
    const observer = new MutationObserver(() => {
      if (!root.querySelector('.card')) return
      observer.disconnect()
      const regions = [...document.querySelectorAll('windchime-widget')].flatMap(
        ({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('[role=status]') ?? [])],
      )
      window.statusBefore ??= {
        regions: regions.length,
        said: regions.map(({ textContent }) => textContent).join(),
      }
    })
    observer.observe(root, { childList: true, subtree: true })
    return root
  }
}

/** In the page: what the regions that can be heard say now, and what they should have said. */
export const readStatus = () => {
  const roots = [...document.querySelectorAll('windchime-widget')].map(
    ({ shadowRoot }) => shadowRoot as ShadowRoot,
  )
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)])
  const text = (selector: string) => all(selector)[0]?.textContent?.trim() ?? ''
  const has = (selector: string) => all(selector).length > 0

  const ofNotice = () => {
    // A question of the team's is news; what is still wrong is asked of those who are there.
    if (has('.notice textarea')) return has('.notice figure') ? text('#title') : ''
    if (has('.notice .primary')) return text('#title')
    if (!has('.notice figure')) return text('.notice > p')
    // Beside what it is about it is read where it stands; only the question is told.
    return `${has('.card[popover]') ? text('#title') : ''} ${text('.ask legend')}`.trim()
  }
  // What stands outside a modal dialog is inert, and silent.
  const regions = all(has(':modal') ? ':modal [role=status]' : '[role=status]')
  return {
    before: window.statusBefore,
    regions: regions.length,
    said: regions.map(({ textContent }) => textContent?.trim()).join(),
    problem: text('.error'),
    title: text('#title'),
    result: has('.notice') ? ofNotice() : has('.thanks, .undo') ? text('#title') : undefined,
  }
}
