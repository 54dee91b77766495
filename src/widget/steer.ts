/**
 * To WebKit, which alone has `keyIdentifier`, Left is the step before also where that stands on the
 * right; Down and Up mean the same to it everywhere.
 */
export const steer = (event: KeyboardEvent): void => {
  const target = event.target as Element
  const keyIdentifier = { Left: 'Down', Right: 'Up' }[event.keyIdentifier as 'Left']
  if (!keyIdentifier || !target.matches('[dir=rtl] [type=radio]')) return
  event.preventDefault()
  target.dispatchEvent(new KeyboardEvent('keydown', { keyIdentifier }))
}
