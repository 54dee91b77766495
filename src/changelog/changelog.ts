import type { Notice } from '../model/notice.ts'
import { domOf } from './dom.ts'
import { listOf } from './list.ts'
import { optionsOf } from './options-of.ts'
import { publicNotices } from './public-notices.ts'
import { readFeed } from './read-feed.ts'
import { settle } from './settle.ts'
import type { Tree } from './tree.ts'
import { viewOf } from './view.ts'

export interface Changelog {
  /** Reads the feed, and draws it; what stands there stays until then. */
  read(): Promise<void>
  /** Draws what was read, once something was. */
  draw(): void
  stop(): void
}

const item = '[role=listitem]'
const more = '.windchime-more'

/** A script may run before the parser has come to what the server has drawn. */
const parsed = async () => {
  if (document.readyState !== 'loading') return
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }))
}

/** Focus was on a button that is gone: it goes on with what came instead. */
const focusOn = (item: Element | undefined) => {
  const article = item?.firstElementChild as HTMLElement | undefined
  article?.setAttribute('tabindex', '-1')
  article?.addEventListener('blur', () => article.removeAttribute('tabindex'), { once: true })
  article?.focus()
}

/** The list of a feed inside `host`, with whatever its attributes say. */
export const createChangelog = (host: HTMLElement): Changelog => {
  let reading = new AbortController()
  let notices: readonly Notice[] | undefined
  let pages = 1

  const put = (tree: Tree) => {
    const fresh = document.createElement('div')
    fresh.append(domOf(tree))
    settle(host, fresh)
  }

  const draw = () => {
    const view = viewOf(optionsOf(host))
    if (notices) put(listOf(notices, view, view.limit * pages))
  }

  const fail = (detail: unknown) => {
    const { texts, lang } = viewOf(optionsOf(host))
    if (!host.firstElementChild) put(['p', { lang }, texts.failed])
    host.dispatchEvent(new CustomEvent('windchime-changelog-error', { detail, bubbles: true }))
  }

  const read = async () => {
    reading.abort()
    reading = new AbortController()
    const { signal } = reading
    try {
      await parsed()
      const url = host.getAttribute('feed')
      if (signal.aborted || !url) return
      const found = publicNotices(await readFeed(url, signal))
      if (signal.aborted) return
      if (!found) throw new Error(`${url} is no feed of version 1`)
      notices = found
      draw()
    } catch (error) {
      if (!signal.aborted) fail(error)
    }
  }

  const showMore = () => {
    const before = host.querySelectorAll(item).length
    pages++
    // What the server has drawn may have outlived a feed that could not be read.
    if (!notices) return void read()
    draw()
    if (!host.querySelector(more)) focusOn(host.querySelectorAll(item)[before])
  }

  host.addEventListener('click', ({ target }) => {
    if ((target as Element).closest(more)) showMore()
  })

  return { read, draw, stop: () => reading.abort() }
}
