import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asTeam, fixedNotice, newResponse, sendAs, startedCollector } from './helpers.ts'
import { believingCollector, inSeconds, personalFeed, secret, tokenFor, tokenOf } from './tokens.ts'

const mei = { respondent: { id: 'u_mei' } }
const hs256 = { alg: 'HS256', typ: 'JWT' }

const changed = (token: string) => {
  const [head, , signature] = token.split('.')
  const claims = Buffer.from('{"sub":"u_mei"}').toString('base64url')
  return [head, claims, signature].join('.')
}

test.each([
  ['no token', undefined, 'no token'],
  ['something else', 'team-secret', 'no JWT'],
  ['"none"', tokenOf({ alg: 'none' }, { sub: 'u_mei' }).replace(/[\w-]+$/, ''), 'no JWT'],
  ['"none" with a signature', tokenOf({ alg: 'none' }, { sub: 'u_mei' }), 'HS256'],
  ['another algorithm', tokenOf({ alg: 'HS512' }, { sub: 'u_mei' }), 'HS256'],
  ['an extension that has to be understood', tokenOf({ ...hs256, crit: ['x'] }, {}), 'HS256'],
  ['another secret', tokenOf(hs256, { sub: 'u_mei' }, 'guessed'), 'not signed by the host'],
  ['no secret', tokenOf(hs256, { sub: 'u_mei' }, ''), 'not signed by the host'],
  ['changed claims', changed(tokenFor('u_ben')), 'not signed by the host'],
  ['a token that has expired', tokenFor('u_mei', { exp: inSeconds(-1) }), 'expired'],
  ['a token from the future', tokenFor('u_mei', { nbf: inSeconds(60) }), 'not valid yet'],
  ['an expiry that is no time', tokenFor('u_mei', { exp: 'never' }), 'seconds'],
  ['nobody', tokenOf(hs256, { exp: inSeconds(60) }), '"sub"'],
  ['a number for a person', tokenOf(hs256, { sub: 7 }), '"sub"'],
  ['claims that are no object', tokenOf(hs256, null), '"sub"'],
])('refuses %s and says why', async (_, token, why) => {
  const collector = await believingCollector()
  const { entry } = newResponse(mei)
  await sendAs(token, collector, entry)
  const { status, headers, body } = await personalFeed(collector, token)
  expect(status).toBe(401)
  expect(headers.get('www-authenticate')).toBe('Bearer')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(body.error).toEqual({ code: 'respondent-token', message: expect.stringContaining(why) })
  const { received } = (await asTeam(collector, 'GET', '/v1/responses')).body
  expect(received).toMatchObject([{ id: entry.id, verified: false }])
})

test('takes the token that the lines in its README make', async () => {
  const readme = readFileSync('examples/collector/README.md', 'utf8')
  const lines = /```js\n(.*?)```/s.exec(readme)?.[1] ?? ''
  const token = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', `${lines}process.stdout.write(token)`],
    { env: { RESPONDENT_SECRET: secret }, encoding: 'utf8' },
  )
  const collector = await believingCollector()
  const { entry } = newResponse({ respondent: { id: 'u_42' } })
  await sendAs(token, collector, entry)
  await asTeam(collector, 'POST', '/v1/notices', fixedNotice([entry.id]))
  const { notices } = (await personalFeed(collector, token)).body
  expect(notices).toMatchObject([{ to: { responses: [entry.id] } }])
})

test('believes nobody without a secret of the host', async () => {
  const collector = await startedCollector()
  const { status, body } = await personalFeed(collector, tokenFor('u_mei'))
  expect(status).toBe(401)
  expect(body.error.message).toContain('RESPONDENT_SECRET')
})
