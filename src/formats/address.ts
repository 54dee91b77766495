/** Where to post, and the public key that stood before the host. */
export interface Address {
  readonly url: URL
  /** Empty where there is none. */
  readonly key: string
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Takes an endpoint apart: browsers refuse to fetch an address with a key before its host.
 *
 * @param path where the endpoint is no more than a host, the place at which such endpoints listen
 * @throws TypeError where the endpoint is no absolute address
 */
export const addressOf = (endpoint: string, path = '/'): Address => {
  const url = new URL(endpoint)
  const key = decode(url.username)
  url.username = ''
  url.password = ''
  url.hash = ''
  if (url.pathname === '/') url.pathname = path
  return { url, key }
}
