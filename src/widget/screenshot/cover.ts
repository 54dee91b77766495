import css from './cover.css'

type Root = Document | ShadowRoot

const documentIn = (element: Element) =>
  element instanceof HTMLIFrameElement ? element.contentDocument : null

/** The document, its open shadow trees, and the frames of its own origin. */
const rootsFrom = (root: Root): readonly Root[] => [
  root,
  ...[...root.querySelectorAll('*')]
    .map((element) => element.shadowRoot ?? documentIn(element))
    .flatMap((inner) => (inner ? rootsFrom(inner) : [])),
]

/** A sheet belongs to the document that it was made in. */
const sheetFor = (root: Root) => {
  const view = (root.ownerDocument ?? (root as Document)).defaultView ?? window
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/**
 * Covers what is private in the page, and takes the widget itself out of sight, by a style sheet
 * that touches no element: focus and every style of the page are as before once it is gone.
 *
 * @returns what takes the cover away
 */
export const coverPrivate = () => {
  const covers: (readonly [Root, CSSStyleSheet])[] = []
  const uncover = () => {
    for (const [root, sheet] of covers)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
  try {
    for (const root of rootsFrom(document)) {
      const sheet = sheetFor(root)
      covers.push([root, sheet])
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    }
  } catch (error) {
    uncover()
    throw error
  }
  return uncover
}
