import type { ActiveNotice } from '../../model/active.ts'
import { put } from '../texts.ts'
import type { NoticeUi } from '../ui.ts'

interface Props {
  readonly active: ActiveNotice
  readonly ui: NoticeUi
}

/** What a card says that stands for several notices. */
export const digestTitle = ({ count }: ActiveNotice, { texts }: NoticeUi): string =>
  put(texts, 'digest', { count })

/** Much news at once: the newest by its title, and the way to all of it. */
export const DigestCard = ({ active, ui }: Props) => (
  <div class="notice" lang={ui.texts.lang}>
    <h2 id="title">{digestTitle(active, ui)}</h2>
    <p lang={active.lang} dir="auto">
      {active.title}
    </p>
    <div class="row">
      <button type="button" class="primary" part="button-primary" onClick={active.openHistory}>
        {ui.texts.yourFeedback}
      </button>
    </div>
  </div>
)
