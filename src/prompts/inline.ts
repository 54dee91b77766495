import type { WritableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Page } from '../platform/page.ts'
import type { Moment } from '../rules/moment.ts'
import type { Rules } from '../rules/rules.ts'
import type { Ledger } from './ledger.ts'
import { type Presenter, patience } from './presenter.ts'

/** An inline prompt has a place and a life of its own, beside whatever else is shown. */
export interface InlineStores {
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly $thanks: WritableAtom<ActiveThanks | undefined>
}

export interface InlineParts {
  readonly page: Page
  readonly rules: Rules
  readonly config: () => Config
  readonly moment: () => Moment
  /** Fetches what the prompt needs beyond others. */
  readonly prepare: (prompt: Prompt) => Promise<unknown>
  readonly ledger: Ledger
  readonly ask: Presenter['ask']
  readonly createStores: () => InlineStores
  /** Shows what the stores say; returns what takes it away. */
  readonly draw: (stores: InlineStores) => () => void
}

/** Prompts that stand in the page wherever their `target` does, and go with it. */
export const createInline = (parts: InlineParts) => {
  const { page, rules, config, moment, ledger, prepare, ask, createStores, draw } = parts
  const mounted = new Map<string, { readonly target: Element; readonly unmount: () => void }>()

  const mount = async (prompt: Prompt, key: string, target: Element) => {
    const stores = createStores()
    let undraw = () => {}
    mounted.set(key, {
      target,
      unmount: () => {
        mounted.delete(key)
        stores.$prompt.get()?.dismiss('left')
        undraw()
      },
    })
    await prepare(prompt)
    if (!mounted.has(key)) return
    undraw = draw(stores)
    const { dismissed } = rules.recordOf(prompt, moment().facts, ledger.state())
    ask(
      prompt,
      { byPerson: false, silenceable: dismissed >= patience, target },
      { asked: { by: 'inline', channel: 'web' } },
      { stores },
    )
  }

  const look = () => {
    const now = moment()
    const wanted = new Map(
      config().prompts.flatMap((prompt) => {
        const { present } = prompt
        const target = present && 'target' in present ? page.find(present.target) : undefined
        // Whatever else is no longer so: an answer under way is not taken away for it.
        const isHere = rules.gatesOf(prompt, now).some(({ gate, pass }) => gate === 'pages' && pass)
        return target && isHere
          ? [[rules.recordKey(prompt, now.facts), { prompt, target }] as const]
          : []
      }),
    )
    for (const [key, one] of mounted) if (wanted.get(key)?.target !== one.target) one.unmount()
    for (const [key, { prompt, target }] of wanted)
      if (!mounted.has(key) && rules.gatesOf(prompt, now).every(({ pass }) => pass))
        mount(prompt, key, target).catch(() => mounted.delete(key))
  }

  return {
    look,
    stop: () => {
      for (const { unmount } of mounted.values()) unmount()
    },
  }
}
