import { change, pieces, watch } from './basket.js'
import { price } from './money.js'

const list = document.getElementById('lines')
const rows = [...list.querySelectorAll('[data-product]')]
const nothing = document.getElementById('empty')

const centsOf = (row) => Number(row.dataset.cents) * Number(row.querySelector('output').value)

/** What all pieces cost, in cents. */
export const goods = () => rows.reduce((sum, row) => sum + centsOf(row), 0)

const draw = () => {
  const counts = pieces()
  for (const row of rows) {
    const count = counts[row.dataset.product] ?? 0
    row.hidden = count === 0
    row.querySelector('output').value = count
    row.querySelector('.sum').textContent = price(centsOf(row))
  }
  nothing.hidden = goods() > 0
}

draw()
watch(draw)

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button')
  if (button?.dataset.add) change(button.dataset.add, 1)
  if (!button?.dataset.change) return
  const row = button.closest('[data-product]')
  change(row.dataset.product, Number(button.dataset.change))
  // The button that was pressed has just gone with its row.
  if (row.hidden) (rows.find((other) => !other.hidden)?.querySelector('button') ?? list).focus()
})
