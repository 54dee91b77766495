import type { ChangelogTexts } from './texts.ts'

/** How a list is drawn. What is missing or makes no sense is as its default. */
export interface ChangelogOptions {
  /** BCP 47 tag of who reads. @default 'en' */
  readonly locale?: string | undefined
  /** How many notices stand there at first, and how many "Show more" adds. @default 20 */
  readonly limit?: number | undefined
  /** Level of the headings, 1 to 6. @default 3 */
  readonly heading?: number | undefined
  /** Words of the list in the language of `locale`. @default the English ones */
  readonly texts?: Partial<ChangelogTexts> | undefined
  /** `everyone` leaves out what was told to claims. @default both */
  readonly to?: 'everyone' | undefined
  /**
   * Address of the page. A link to another origin than this shows its host.
   *
   * @default none: every link that names a host shows it
   */
  readonly base?: string | undefined
}
