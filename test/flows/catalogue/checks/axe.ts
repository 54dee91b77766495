import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // What is framed is looked at on a page of its own.
  iframes: false,
}

/** What axe finds on a page, each as a line. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  const found = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
