import type { ActiveThanks } from '../../model/active.ts'
import { safeLink } from '../link.ts'

/** What a person can do next, below the thanks. */
export const Actions = ({ actions, act }: ActiveThanks) =>
  actions.length > 0 && (
    <div class="row">
      {actions.map(({ label, url }, at) => {
        const link = url ? safeLink(url, /^(https?|mailto|tel):$/) : undefined
        return link ? (
          <a key={label} class="button" href={link.href} onClick={() => act(at)}>
            {label}
          </a>
        ) : (
          <button key={label} type="button" onClick={() => act(at)}>
            {label}
          </button>
        )
      })}
    </div>
  )
