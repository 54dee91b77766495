/** Where a link leads. */
export interface Link {
  readonly href: string
  /** Where that is not the page's own site. */
  readonly host: string | undefined
}

/** A relative address has to lead somewhere, to see whether it leaves. */
const nowhere = 'https://relative.invalid'

const parsed = (url: string, base?: string) => {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}

/**
 * A link that a page may show, or undefined where following it could run code.
 *
 * @param base address of the page
 */
export const linkOf = (url = '', base = nowhere): Link | undefined => {
  const absolute = parsed(url)
  const target = absolute ?? parsed(url, base)
  if (!url || !target || !/^https?:$/.test(target.protocol)) return undefined
  const isOwn = target.origin === parsed(base)?.origin
  return { href: absolute ? target.href : url, host: isOwn ? undefined : target.host }
}
