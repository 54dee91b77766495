// No 0, O, 1 or I: people read this out on the phone.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Such as `T-7F3K2Q`. */
export const newOrderId = () =>
  `T-${[...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte % 32]).join('')}`
