import type { Collector } from '../../examples/collector/collector.ts'

/** Signs in as the address in the terminal does, and keeps the cookie as a browser would. */
export const signedIn = async (collector: Collector) => {
  const entered = await fetch(collector.inboxUrl, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie') ?? ''
  const visit = (path: string, init: RequestInit = {}) =>
    fetch(collector.url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, Cookie: cookie.split(';', 1)[0] as string },
    })
  const submit = (path: string, fields: Record<string, string>, origin = collector.url) =>
    visit(path, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams(fields),
    })
  return { entered, cookie, visit, submit }
}
