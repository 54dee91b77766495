import type { HistoryStep } from '../../model/history.ts'
import { directionOf } from '../direction.ts'
import { safeLink } from '../link.ts'
import type { HistoryUi } from './history-ui.ts'

interface Props {
  readonly step: HistoryStep
  /** By which its words and its news are known. */
  readonly at: string
  readonly ui: HistoryUi
}

/** One thing that happened: when, what, in whose words. */
export const StepItem = ({ step, at, ui: { texts, state, acts, dateOf } }: Props) => {
  const { title, body, by, lang = texts.lang } = step
  const { text, code } = { ...step, ...state.details?.words[at] }
  const link = step.url && safeLink(step.url)
  return (
    <li>
      <p>
        <b>{texts[step.state]}</b>{' '}
        <time class="quiet" dateTime={step.at}>
          {dateOf(step.at, texts.lang)}
        </time>
        {step.notice && state.fresh.includes(at) && <b class="new">{texts.isNew}</b>}
      </p>
      {title && (
        <div lang={lang} dir={directionOf(lang)}>
          <p>{title}</p>
          {body && <p class="quiet">{body}</p>}
          {by && <p class="quiet">— {by}</p>}
        </div>
      )}
      {text && <p dir="auto">{text}</p>}
      {code && (
        <p class="code">
          <code>{code}</code>
          <button
            type="button"
            onClick={(event) => acts.copy(code, event.currentTarget.previousElementSibling)}
          >
            {texts.copy}
          </button>
        </p>
      )}
      {link && (
        <p>
          <a href={link.href}>
            {texts.readMore}
            {link.origin !== location.origin && ` (${link.host})`}
          </a>
        </p>
      )}
    </li>
  )
}
