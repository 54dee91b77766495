import { html } from 'hono/html'
import { statuses } from '../../../src/model/notice.ts'
import type { FieldName, FormProblems, NoticeFields } from './notice-form.ts'
import { type Html, stateName } from './words.ts'

/** What the form is made with. */
export interface Composing {
  /** @default 'Write a notice' */
  readonly heading?: string
  /** With a fragment, so that the form is in sight when it comes back with problems. */
  readonly action: string
  readonly fields: NoticeFields
  readonly problems: FormProblems
  /** Whom it tells. */
  readonly whom: Html
  /** Whether something can be said to each person alone; the style sheet sees who is chosen. */
  readonly alone: boolean | 'as chosen'
}

const described = (name: FieldName, hint: string | undefined, problem: string | undefined) => {
  const ids = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ')
  return html`${ids && html` aria-describedby="${ids}"`}${problem && html` aria-invalid="true"`}`
}

const around = (
  name: FieldName,
  label: string,
  control: Html,
  hint: string | undefined,
  problem: string | undefined,
): Html =>
  html`<div class="field" data-field="${name}">
    <label for="${name}">${label}</label>
    ${control}
    ${problem && html`<p class="problem" id="${name}-problem">${problem}</p>`}
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </div>`

/** The form that writes a notice. The checkboxes of the list belong to it by its id. */
export const composer = ({
  heading = 'Write a notice',
  action,
  fields,
  problems,
  whom,
  alone,
}: Composing): Html => {
  const input = (name: FieldName, label: string, hint?: string) =>
    around(
      name,
      label,
      html`<input id="${name}" name="${name}" value="${fields[name]}" autocomplete="off"${described(name, hint, problems[name])}>`,
      hint,
      problems[name],
    )
  const textarea = (name: FieldName, label: string, rows: number) =>
    around(
      name,
      label,
      html`<textarea id="${name}" name="${name}" rows="${rows}"${described(name, undefined, problems[name])}>${fields[name]}</textarea>`,
      undefined,
      problems[name],
    )
  const count = Object.keys(problems).length
  return html`<form id="notice" class="panel composer" method="post" action="${action}" aria-labelledby="compose">
    <h2 id="compose">${heading}</h2>
    ${whom}
    ${
      count > 0 &&
      html`<p class="problem summary" role="alert">Not published. ${problems.form ?? 'Please mend what is marked below.'}</p>`
    }
    <div class="fields">
      ${around(
        'status',
        'Status',
        html`<select id="status" name="status"${described('status', undefined, problems.status)}>${statuses.map(
          (status) =>
            html`<option value="${status}"${status === fields.status && html` selected`}>${stateName(status)}</option>`,
        )}</select>`,
        undefined,
        problems.status,
      )}
      ${input('language', 'Language')}
      ${input('title', 'Title')}
      ${textarea('body', 'What changed', 3)}
      ${input('release', 'Release', 'Held back until the page runs it.')}
      ${input('after', 'Ask after event', 'Then: “Did this fix it?”')}
      ${input('anchor', 'Page anchor', 'CSS selector to stand beside.')}
      ${input('by', 'Signed by')}
      ${input('url', 'Link')}
    </div>
    ${
      alone &&
      html`<fieldset class="alone${alone === 'as chosen' && ' as-chosen'}">
        <legend>Only they read</legend>
        ${textarea('privateText', 'Private words', 2)}
        ${input('privateCode', 'Code', 'Sealed in the feed. Everything above is public.')}
      </fieldset>`
    }
    <button class="primary">Publish</button>
  </form>`
}
