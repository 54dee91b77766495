import type { Format } from '../model/format.ts'
import { addressOf } from './address.ts'
import { flat, without } from './flat.ts'
import { type ForeignEntry, foreign } from './foreign.ts'
import { personOf } from './person.ts'

/** PostHog's own names where it has one, so that its surveys page counts them. */
const names = {
  response: 'survey sent',
  shown: 'survey shown',
  dismissed: 'survey dismissed',
  answered: 'windchime answered',
  confirmation: 'windchime confirmation',
  reply: 'windchime reply',
  erase: 'windchime erase',
} as const

/** Said in PostHog's own places instead. */
const elsewhere =
  /^(?:id|kind|name|at|device|respondent|sdk|page_url|summary)$|^(?:answer|question)_/

const survey = (prompt: string) => ({ $survey_id: prompt, $survey_name: prompt })

const surveyOf = (entry: ForeignEntry) => {
  if (entry.kind === 'event') return survey(entry.prompt)
  if (entry.kind !== 'response') return without(flat(entry), /^(?!answer$)/)
  const { id, prompt, answers, questions, complete, locale, page } = entry
  const given = Object.entries(answers)
  return {
    ...survey(prompt),
    $survey_submission_id: id,
    $survey_completed: complete,
    $survey_questions: questions.map(({ id, title }) => ({ id, question: title })),
    ...Object.fromEntries(given.map(([id, answer]) => [`$survey_response_${id}`, answer])),
    $survey_language: locale,
    ...(page && { $current_url: page.url }),
  }
}

const eventOf = (entry: ForeignEntry) => ({
  event: names[entry.kind === 'event' ? entry.name : entry.kind],
  uuid: entry.id,
  distinct_id: personOf(entry),
  timestamp: entry.at,
  properties: {
    ...without(flat(entry), elsewhere),
    ...surveyOf(entry),
    // Nobody is made a person of who did not say who they are, nor looked up by their address.
    ...(!entry.respondent?.id && { $process_person_profile: false }),
    $geoip_disable: true,
    $lib: 'windchime',
  },
})

/**
 * PostHog's batch endpoint, in the events and properties of its own surveys.
 *
 * @see https://posthog.com/docs/surveys/implementing-custom-surveys
 */
export const posthog: Format = {
  maxEntries: 100,
  request: (entries, { endpoint, sentAt }) => {
    const { url, key } = addressOf(endpoint, '/batch/')
    const batch = entries.map((entry) => eventOf(foreign(entry)))
    return {
      url: url.href,
      body: JSON.stringify({ api_key: key, batch, sent_at: sentAt }),
      contentType: 'application/json',
    }
  },
}
