import { fireEvent } from '@testing-library/preact'
import { vi } from 'vitest'
import type { ActivePrompt, ShownQuestion } from '../../../src/model/active.ts'
import type { Answer } from '../../../src/model/answer.ts'
import type { WidgetParts } from '../../../src/widget/widget.tsx'
import { drawn, promptOf, stage } from '../stage.ts'

const nameOf = (element: HTMLElement) =>
  element.getAttribute('aria-label') ??
  (element as HTMLInputElement).labels?.[0]?.textContent ??
  element.querySelector('legend')?.textContent

/** One question on the stage, which keeps what it is answered with as the core would. */
export const asking = async (
  question: ShownQuestion,
  more: Partial<ActivePrompt> = {},
  parts: Partial<WidgetParts> = {},
) => {
  const at = stage(parts)
  const next = vi.fn(async () => {})
  const show = async (changes: Partial<ActivePrompt>) => {
    at.$prompt.set({ ...promptOf(question), next, answer, ...at.$prompt.get(), ...changes })
    await drawn()
  }
  const answer = (value: Answer | undefined, id = question.id) => {
    const { [id]: _, ...rest } = at.$prompt.get()?.answers ?? {}
    show({ answers: value === undefined ? rest : { ...rest, [id]: value } })
  }
  await show(more)
  const all = (role: string) => at.see().queryAllByRole(role)
  return {
    ...at,
    show,
    next,
    answers: () => at.$prompt.get()?.answers,
    names: (role: string) => all(role).map(nameOf),
    checked: () =>
      [...all('radio'), ...all('checkbox')]
        .filter((input) => (input as HTMLInputElement).checked)
        .map(nameOf),
    pick: async (role: 'radio' | 'checkbox', name: string, within = at.see()) => {
      fireEvent.click(within.getByRole(role, { name }))
      await drawn()
    },
    type: async (name: string, value: string) => {
      fireEvent.input(at.see().getByRole('textbox', { name }), { target: { value } })
      await drawn()
    },
  }
}
