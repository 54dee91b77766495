/** A URL resolved against the page, or undefined when following it could run code. */
export const safeLink = (url: string, schemes = /^https?:$/): URL | undefined => {
  try {
    const link = new URL(url, document.baseURI)
    return schemes.test(link.protocol) ? link : undefined
  } catch {
    return undefined
  }
}
