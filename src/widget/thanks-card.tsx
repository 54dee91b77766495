import type { ActiveThanks } from '../model/active.ts'
import { Icon } from './icon.tsx'
import { put } from './texts.ts'
import type { Ui } from './ui.ts'

interface Props {
  readonly thanks: ActiveThanks
  readonly ui: Ui
}

/** Said once the response is stored or acknowledged, and not before. */
export const ThanksCard = ({ thanks, ui }: Props) => (
  <div class="thanks">
    <Icon path="m7 12.5 3.5 3.5 6.5-7.5" />
    <h2 id="title">{thanks.text}</h2>
    <p class="quiet">{put(ui.texts, 'reference', { ref: thanks.ref })}</p>
    {ui.extras?.Actions(thanks)}
  </div>
)
