import type { Page } from 'playwright-core'

/** Buys one thing, up to the moment in which the shop asks how it was. */
export const order = async (tab: Page, shopUrl: string) => {
  await tab.goto(shopUrl)
  await tab.getByRole('button', { name: 'Add to basket' }).first().click()
  await tab.getByRole('link', { name: 'Checkout' }).first().click()
  await tab.getByRole('button', { name: 'Place order' }).click()
  await tab.getByRole('dialog', { name: 'How was checkout?' }).waitFor()
}

/** Two stars and a comment; gives the reference that the thanks shows. */
export const answer = async (tab: Page, why: string) => {
  await tab.getByRole('radio', { name: '2 stars' }).press('Space')
  await tab.getByRole('button', { name: 'Next' }).click()
  await tab.getByRole('textbox', { name: 'What went wrong?' }).fill(why)
  await tab.getByRole('button', { name: 'Submit' }).click()
  const reference = await tab.getByText(/Reference R-/).textContent()
  return `${reference?.match(/R-\w{7}/)}`
}
