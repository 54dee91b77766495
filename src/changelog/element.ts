import { type Changelog, createChangelog } from './changelog.ts'

const name = 'windchime-changelog'

/** Defines `<windchime-changelog>`, once; nothing on a server, where there are no elements. */
export const defineElement = (): void => {
  if (!globalThis.customElements || customElements.get(name)) return

  // The one class: the browser asks for it, and it only exists where HTMLElement does.
  class ChangelogElement extends HTMLElement {
    static readonly observedAttributes = ['feed', 'limit', 'heading', 'lang', 'texts', 'to']
    readonly #list: Changelog

    // Not where it is declared: minified there, all elements would share one list.
    constructor() {
      super()
      this.#list = createChangelog(this)
    }

    connectedCallback() {
      this.#list.read()
    }

    disconnectedCallback() {
      this.#list.stop()
    }

    attributeChangedCallback(attribute: string, before: string | null, after: string | null) {
      if (!this.isConnected || before === after) return
      if (attribute === 'feed') this.#list.read()
      else this.#list.draw()
    }
  }
  customElements.define(name, ChangelogElement)
}
