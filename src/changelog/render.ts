import { htmlOf } from './html.ts'
import { listOf } from './list.ts'
import type { ChangelogOptions } from './options.ts'
import { publicNotices } from './public-notices.ts'
import { viewOf } from './view.ts'

/**
 * HTML of the public notices of a feed, for a server to put inside `<windchime-changelog>`: there
 * for crawlers and before any script. With the same options as the element has, and the page's
 * address as `base`, the browser leaves it as it is.
 *
 * @param feed as parsed from JSON; what is broken in it is left out
 * @returns '' where it is no feed
 */
export const renderChangelog = (feed: unknown, options: ChangelogOptions = {}): string => {
  const notices = publicNotices(feed)
  return notices ? htmlOf(listOf(notices, viewOf(options))) : ''
}
