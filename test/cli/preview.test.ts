import { request } from 'node:http'
import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { within } from '../helpers/within.ts'
import { run } from './run.ts'
import { startPreview } from './running-preview.ts'

const prompt = { id: 'stars', questions: [{ id: 'q', type: 'rating', title: 'How was it?' }] }
const configWith = (...prompts: object[]) => JSON.stringify({ version: 1, prompts })

const fetchConfig = async (url: string, query = '') =>
  (await fetch(`${url}config.json${query}`)).json()

/** What the server says by itself, one event after the other. */
const listen = async (url: string) => {
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const { body } = await fetch(`${url}events`, { signal: leaving.signal })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const next = async (): Promise<{ event: string; data: unknown }> => {
    const [whole, event = '', data = ''] = heard.match(/event: (\w+)\ndata: (.*)\n\n/) ?? []
    if (whole !== undefined) {
      heard = heard.slice(heard.indexOf(whole) + whole.length)
      return { event, data: JSON.parse(data) }
    }
    heard += (await reader?.read())?.value ?? ''
    return next()
  }
  return () => within(10_000, 'an event', next())
}

/** `fetch` chooses some headers by itself. */
const statusOf = (url: string, method: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end(method === 'POST' ? '{}' : undefined)
  })

describe('windchime preview', () => {
  test('prints one line with its address, and takes the next port where one is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void taken.close())
    const { port } = taken.address() as { port: number }
    const { line, url } = await startPreview(configWith(prompt), port)
    expect(line).toMatch(/^preview http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(Number(new URL(url).port)).toBeGreaterThan(port)
    expect((await fetch(url)).status).toBe(200)
  })

  test.each([
    [['none.json'], /^none\.json: cannot be read/],
    [[], /^windchime: looks at the JSON/],
    [['a.json', 'b.json'], /^windchime: looks at the JSON/],
    [['a.json', '--port', '99999'], /^--port 99999: expected a port from 0 \(any\) to 65535/],
    [['a.json', '--prot', '1'], /'--prot'/],
  ])('ends with 1 and says why: %j', (args, message) => {
    const { lines, exitCode } = run(['preview', ...args], { 'a.json': configWith(prompt) })
    expect(lines[0]).toMatch(message)
    expect(exitCode).toBe(1)
  })

  test('serves the page under a strict policy, and of its folder nothing but the widget', async () => {
    const { url } = await startPreview(configWith(prompt))
    const { headers } = await fetch(url)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    const status = async (path: string) => (await fetch(url + path)).status
    expect(await status('windchime.js')).toBe(200)
    expect(await status('windchime-prompt.js')).toBe(200)
    for (const path of ['cli.js', 'index.js', 'feedback.json', 'windchime/..%2fcli.js', 'toString'])
      expect(await status(path), path).toBe(404)
  })

  test('answers nobody but its own page', async () => {
    const { url } = await startPreview(configWith(prompt))
    const { host } = new URL(url)
    expect(await statusOf(url, 'GET', { host: 'evil.example' })).toBe(403)
    expect(await statusOf(url, 'GET', { host: '127.0.0.1.evil.example' })).toBe(403)
    expect(await statusOf(url, 'GET', { host: 'localhost:1' })).toBe(200)
    const endpoint = `${url}v1/responses`
    expect(await statusOf(endpoint, 'POST', { origin: 'https://evil.example' })).toBe(403)
    expect(await statusOf(endpoint, 'POST', { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await statusOf(endpoint, 'POST', { origin: `http://${host}` })).toBe(204)
    expect(await statusOf(endpoint, 'PUT', {})).toBe(405)
  })

  test('hands the frame a config in which nothing comes by itself or is sent elsewhere', async () => {
    const { url } = await startPreview(
      JSON.stringify({
        version: 1,
        endpoint: 'https://shop.example/v1/responses',
        launcher: { prompt: 'stars' },
        theme: { accent: '#0a7d4f' },
        prompts: [
          {
            ...prompt,
            triggers: [{ pageSeconds: 0 }],
            opens: 'button',
            present: { as: 'inline', target: 'main' },
          },
          { ...prompt, id: 'edge', present: { as: 'edge' } },
          { ...prompt, id: 'dialog', present: { as: 'dialog' } },
        ],
      }),
    )
    expect(await fetchConfig(url, '?scheme=dark')).toEqual({
      version: 1,
      endpoint: '/v1/responses',
      theme: { accent: '#0a7d4f', scheme: 'dark' },
      prompts: [
        prompt,
        { ...prompt, id: 'edge' },
        { ...prompt, id: 'dialog', present: { as: 'dialog' } },
      ],
    })
  })

  test('tells each change, however the file is saved', async () => {
    const { url, write, replace } = await startPreview(configWith(prompt))
    const next = await listen(url)
    expect(await next()).toMatchObject({ data: { prompts: [{ id: 'stars' }], findings: [] } })
    write(configWith({ ...prompt, id: 'written' }))
    expect(await next()).toMatchObject({ event: 'state', data: { prompts: [{ id: 'written' }] } })
    replace(configWith({ ...prompt, id: 'replaced' }))
    expect(await next()).toMatchObject({ event: 'state', data: { prompts: [{ id: 'replaced' }] } })
    write(configWith({ ...prompt, id: 'again' }))
    expect(await next()).toMatchObject({ data: { prompts: [{ id: 'again' }] } })
  })

  test('says of a broken file what check says, and keeps what is right', async () => {
    const wrong = { id: 'wrong', questions: [{ id: 'q', type: 'npss' }] }
    const { url, write, remove } = await startPreview(configWith(prompt, wrong))
    const next = await listen(url)
    const { lines } = run(['check', 'feedback.json'], {
      'feedback.json': configWith(prompt, wrong),
    })
    expect(lines[0]).toMatch(/^feedback\.json:1:\d+ prompts\[1\]/)
    const prompts = [{ id: 'stars' }]
    expect(await next()).toMatchObject({ data: { findings: lines, hasMistakes: true, prompts } })

    write('{ "version": 1, ')
    expect(await next()).toMatchObject({
      data: {
        findings: [expect.stringMatching(/^feedback\.json:1:\d+ not JSON/), expect.anything()],
        prompts,
      },
    })
    expect(await fetchConfig(url)).toMatchObject({ prompts })
    remove()
    expect(await next()).toMatchObject({
      data: { findings: [expect.stringMatching(/^feedback\.json: cannot be read/)], prompts },
    })
    write(configWith(prompt))
    expect(await next()).toMatchObject({ data: { findings: [], hasMistakes: false, prompts } })
  })

  test('begins with a file that is broken, and shows it once it is mended', async () => {
    const { url, write } = await startPreview('{')
    const next = await listen(url)
    expect(await next()).toMatchObject({ data: { hasMistakes: true, prompts: [] } })
    write(configWith(prompt))
    expect(await next()).toMatchObject({ data: { prompts: [{ id: 'stars' }] } })
  })

  test('names every language that a text has', async () => {
    const title = { en: 'How?', 'zh-CN': '怎么样？' }
    const thanks = [{ title: { de: 'Danke.' } }]
    const { url } = await startPreview(
      configWith({ id: 'a', questions: [{ id: 'q', type: 'rating', title }], thanks }),
    )
    const { data } = await (await listen(url))()
    expect(data).toMatchObject({ locale: 'en', languages: ['en', 'zh-CN', 'de'] })
  })
})
