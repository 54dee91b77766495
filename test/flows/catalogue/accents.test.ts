import { describe, test } from 'vitest'
import type { StateName } from '../../../examples/catalogue/states.ts'
import { choices } from '../../../examples/catalogue/view.ts'
import { findFaint } from './checks/contrast.ts'
import { openCatalogue } from './stage.ts'

const { withPage, open } = openCatalogue()

/** All that is coloured by the accent stands in one of these. */
const coloured: readonly StateName[] = [
  'nps-answered',
  'choice-answered',
  'rows-numbers-answered',
  'rate-each',
  'thanks-actions',
  'notice-ask',
  'history',
]

describe.concurrent.each(choices.accent.filter(Boolean))('with the accent %s', (accent) => {
  for (const name of coloured)
    test(`${name}: every text can be read, by light and in the dark`, ({ expect }) =>
      withPage(async (page) => {
        await open(page, name, { accent })
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect.soft(await page.evaluate(findFaint), colorScheme).toEqual([])
        }
      }))
})
