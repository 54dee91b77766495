import { type CloudEvent, HTTP } from 'cloudevents'
import { expect, test } from 'vitest'
import { cloudevents } from '../../src/formats.ts'
import { everyKind, response, sentAt } from './helpers/samples.ts'

const request = (
  entry = response as (typeof everyKind)[number],
  endpoint = 'https://in.example/',
) => cloudevents.request([entry], { endpoint, sentAt })

const read = (entry: (typeof everyKind)[number]) => {
  const { body, contentType } = request(entry)
  return HTTP.toEvent({ headers: { 'content-type': contentType }, body }) as CloudEvent<object>
}

test.each(everyKind.map((entry) => [entry.kind, entry] as const))(
  'the reader of CloudEvents finds a valid event in a %s',
  (kind, entry) => {
    const event = read(entry)
    expect(event.validate()).toBe(true)
    const { proof: _, ...rest } = entry as { proof?: string }
    expect(event).toMatchObject({
      specversion: '1.0',
      id: entry.id,
      source: 'windchime',
      type: `windchime.${kind}`,
      time: entry.at,
      datacontenttype: 'application/json',
      data: rest,
    })
  },
)

test('the subject is the prompt, or the response that it belongs to', () => {
  expect(everyKind.map((entry) => read(entry).subject)).toEqual([
    'after-order',
    'after-order',
    ...[response.id, response.id, response.id],
    ...['after-order', 'after-order', 'after-order'],
  ])
})

test('a key travels as an access token, beside what stands in the address already', () => {
  expect(request(response, 'https://k%2B1@in.example/hook?a=b').url).toBe(
    'https://in.example/hook?a=b&access_token=k%2B1',
  )
})
