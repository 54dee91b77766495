/** A link as the page would follow it, or undefined where that could run code. */
export const safeLink = (url: string, schemes = /^https?:$/): HTMLAnchorElement | undefined => {
  const link = document.createElement('a')
  link.href = url
  return schemes.test(link.protocol) ? link : undefined
}
