import type { ActiveThanks } from '../model/active.ts'
import { Icon } from './icon.tsx'
import { safeLink } from './link.ts'
import { put, type WidgetTexts } from './texts.ts'

interface Props {
  readonly thanks: ActiveThanks
  readonly texts: WidgetTexts
}

/** Said once the response is stored or acknowledged, and not before. */
export const ThanksCard = ({ thanks, texts }: Props) => (
  <div class="thanks">
    <Icon path="m7 12.5 3.5 3.5 6.5-7.5" />
    <h2 id="title">{thanks.text}</h2>
    <p class="quiet">{put(texts, 'reference', { ref: thanks.ref })}</p>
    {thanks.actions.length > 0 && (
      <div class="row">
        {thanks.actions.map(({ label, url }, at) => {
          const act = () => thanks.act(at)
          const link = url ? safeLink(url, /^(https?|mailto|tel):$/) : undefined
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
      </div>
    )}
  </div>
)
