import { cloudevents } from '../formats/cloudevents.ts'
import { json } from '../formats/json.ts'
import { otlp } from '../formats/otlp.ts'
import { postgrest } from '../formats/postgrest.ts'
import { posthog } from '../formats/posthog.ts'
import { segment } from '../formats/segment.ts'
import { sentry } from '../formats/sentry.ts'

/** By the name that the config and the script tag call them. */
export const formats = { cloudevents, segment, posthog, sentry, otlp, postgrest, json }
