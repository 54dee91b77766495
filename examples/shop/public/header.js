import { pieceCount, watch } from './basket.js'

const badge = document.getElementById('basket-count')

const draw = () => {
  const count = pieceCount()
  badge.hidden = count === 0
  badge.firstElementChild.textContent = count
}

draw()
watch(draw)
