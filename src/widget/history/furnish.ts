import type { Furnish } from '../furnish.ts'

/** Opens "Your feedback"; the first time it adds to the widget what that needs. */
export const furnish: Furnish = async ({ ui }) => {
  await ui.learn()
}
