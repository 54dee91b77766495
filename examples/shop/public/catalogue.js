import { change } from './basket.js'
import { play } from './sound.js'

const said = document.getElementById('added')
let silence

const say = (text) => {
  said.textContent = text
  clearTimeout(silence)
  silence = setTimeout(() => {
    said.textContent = ''
  }, 4000)
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button')
  const card = button?.closest('.card')
  if (button?.dataset.add) {
    change(button.dataset.add, 1)
    say(`${card.querySelector('h3').textContent} is in your basket.`)
  }
  if (button?.dataset.notes) {
    play(button.dataset.notes.split(' ').map(Number))
    ring(card)
  }
})

const ring = (card) => {
  card.classList.add('rings')
  setTimeout(() => card.classList.remove('rings'), 3000)
}
