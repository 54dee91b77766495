import type { Config, Prompt } from '../../src/model/schema.ts'
import type { State } from './state.ts'
import type { View } from './view.ts'
import { words } from './words.ts'

/** The question whose answer a notice comes back to. */
const why = { id: 'why', type: 'comment', title: words.wrong } as const

/** Where a prompt stands; as part of the page it is opened there, by the page itself. */
const presented = (as: string): Partial<Prompt> => (as === 'dialog' ? { present: { as } } : {})

/** The config of one state, as its page fetches it. @param feed address of its notices */
export const configOf = (state: State, view: View, feed: string): Config => {
  const { questions = [why], prompt, config, notice, threads } = state
  const { scheme, size, accent, as } = view
  return {
    version: 1,
    quiet: { betweenPromptsDays: 0, perVisit: 99 },
    ...((notice ?? threads) && { followUp: { feed } }),
    ...config,
    theme: {
      ...(scheme !== 'auto' && { scheme: scheme as 'light' | 'dark' }),
      ...(size === 'large' && { size }),
      ...(accent && { accent }),
      ...config?.theme,
    },
    prompts: [{ id: 'prompt', questions, ...presented(as), ...prompt }],
  }
}
