import type { Visit } from './visit.ts'

/** A person's way through a page. */
export type Walk = (visit: Visit) => Promise<void>

/** A line's way there and back, with the answer's storing before it and the feed's reading after it. */
const deliveryMs = 1500

/** Reading a question, while what sends the answer is fetched. */
const readMs = 1200

const rightArrow = 39

const words = 'Coupon empties when I rotate the phone. '

/** Two stars, a comment near its limit, once back and forth, and sent; then asked for more. */
export const walkPopover: Walk = async (visit) => {
  await visit.press('a click in the page that triggers a prompt', 'Place order', readMs)
  await visit.press('pick a star', '2 stars')
  await visit.press('Next', 'Next')
  await visit.press('focus the comment', 'What went wrong?')
  await visit.paste(words.repeat(50).slice(0, 1930))
  await visit.key('type a letter near the limit', 'b')
  await visit.press('Back', 'Back')
  await visit.press('Next again', 'Next')
  await visit.press('Submit', 'Submit', deliveryMs)
  await visit.press('an action', 'Call me back')
  await visit.press('Close', 'Close')
  await visit.press('open by a click', 'Rate us')
  await visit.press('pick NPS', '8')
  await visit.key('pick NPS by a key', 'ArrowRight', rightArrow)
  await visit.press('Submit NPS', 'Submit', deliveryMs)
}

/** What stands in the page. */
export const walkInline: Walk = async (visit) => {
  await visit.press('pick a star', '2 stars')
  await visit.press('Next', 'Next')
  await visit.press('Submit', 'Submit', deliveryMs)
  await visit.press('Close', 'Close')
}

/** The same clicks where nothing of ours is. */
export const walkBare: Walk = async (visit) => {
  await visit.press('a click in the page that triggers a prompt', 'Place order')
  await visit.press('open by a click', 'Rate us')
}
