import type { ActiveThanks } from '../model/active.ts'
import { safeLink } from './link.ts'
import { put, type WidgetTexts } from './texts.ts'

interface Props {
  readonly thanks: ActiveThanks
  readonly texts: WidgetTexts
}

/** Said once the response is stored or acknowledged, and not before. */
export const ThanksCard = ({ thanks, texts }: Props) => (
  <div class="thanks">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="m7 12.500 3.500 3.500 6.500-7.500" />
    </svg>
    <h2 id="title">{thanks.text}</h2>
    <p class="quiet">{put(texts.reference, { ref: thanks.ref })}</p>
    {thanks.actions.length > 0 && (
      <footer>
        {thanks.actions.map(({ label, url }, at) => {
          const link = url && safeLink(url, /^(https?|mailto|tel):$/)
          const act = () => thanks.act(at)
          return link ? (
            <a key={label} class="button" href={link.href} onClick={act}>
              {label}
            </a>
          ) : (
            <button key={label} type="button" onClick={act}>
              {label}
            </button>
          )
        })}
      </footer>
    )}
  </div>
)
