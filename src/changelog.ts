import { defineElement } from './changelog/element.ts'

export type { ChangelogOptions } from './changelog/options.ts'
export { renderChangelog } from './changelog/render.ts'
export type { ChangelogTexts } from './changelog/texts.ts'

declare global {
  interface HTMLElementTagNameMap {
    'windchime-changelog': HTMLElement
  }
}

defineElement()
