/** What the person has chosen; it stands in the address, so that a reload or a link keeps it. */
export interface Choices {
  /** Empty: the first one. */
  readonly prompt: string
  /** BCP 47 tag. Empty: the config's own language. */
  readonly locale: string
  readonly scheme: 'auto' | 'light' | 'dark'
  readonly size: 'phone' | 'tablet' | 'desktop'
}

const schemes = ['auto', 'light', 'dark'] as const
const sizes = ['phone', 'tablet', 'desktop'] as const

const oneOf = <T extends string>(values: readonly T[], value: string | null, usual: T): T =>
  values.find((one) => one === value) ?? usual

/** `#prompt=nps&locale=de&scheme=dark&size=phone` */
export const readChoices = (hash: string): Choices => {
  const given = new URLSearchParams(hash.slice(1))
  return {
    prompt: given.get('prompt') ?? '',
    locale: given.get('locale') ?? '',
    scheme: oneOf(schemes, given.get('scheme'), 'auto'),
    size: oneOf(sizes, given.get('size'), 'phone'),
  }
}

export const hashOf = (choices: Choices) =>
  `#${new URLSearchParams(Object.entries(choices).filter(([, value]) => value))}`
