const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })

export const price = (cents) => euros.format(cents / 100)

const deliveryCents = 490
const freeFromCents = 6000

/** What the goods cost in the end, all in cents. */
export const totalsOf = (goods, percent) => {
  const discount = Math.round((goods * percent) / 100)
  const delivery = goods === 0 || goods - discount >= freeFromCents ? 0 : deliveryCents
  return { goods, discount, delivery, total: goods - discount + delivery }
}
