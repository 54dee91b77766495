import type { ActiveNotice } from '../../model/active.ts'
import { safeLink } from '../link.ts'
import { put } from '../texts.ts'
import type { NoticeUi } from '../ui.ts'
import { NoticeAsk } from './notice-ask.tsx'
import { PrivateWords } from './private-words.tsx'

/** With fewer voices, "N of you" would tell too much about each. */
const fewestVoices = 5

interface Props {
  readonly active: ActiveNotice
  readonly ui: NoticeUi
}

/** What became of the customer's words, and whether it helped. */
export const NoticeCard = ({ active, ui }: Props) => {
  const { texts } = ui
  const { notice, title, body, words, ref, step } = active
  const { status, by, voices = 0, url } = notice
  const link = url && safeLink(url)
  return (
    <div class="notice">
      {status && <small class="badge">{texts[status]}</small>}
      <h2 id="title">{title}</h2>
      {(step === 'news' || step === 'ask') && (
        <>
          {body && <p>{body}</p>}
          <PrivateWords words={active.private} />
          {by && <p class="quiet">— {by}</p>}
          {words && (
            <figure>
              <figcaption class="quiet">{texts.youWrote}</figcaption>
              <blockquote dir="auto">{words}</blockquote>
            </figure>
          )}
          {voices >= fewestVoices && <p class="quiet">{put(texts, 'voices', { count: voices })}</p>}
          {link && (
            <p>
              <a href={link.href}>
                {texts.readMore}
                {link.origin !== location.origin && ` (${link.host})`}
              </a>
            </p>
          )}
          {ref && <p class="quiet">{put(texts, 'reference', { ref })}</p>}
        </>
      )}
      <NoticeAsk active={active} ui={ui} />
      {active.problem && <p class="error">{texts['not-saved']}</p>}
      {ref && step !== 'done' && (
        <div class="row more" lang={texts.lang}>
          <button type="button" class="quiet" onClick={active.openHistory}>
            {texts.yourFeedback}
          </button>
          <button type="button" class="quiet" onClick={() => ui.close(active, true)}>
            {texts.mute}
          </button>
        </div>
      )}
    </div>
  )
}
