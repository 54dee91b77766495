import type { Condition } from '../model/condition.ts'
import type { Prompt, Trigger } from '../model/schema.ts'
import { holds } from '../rules/condition.ts'
import { isObject } from '../rules/own.ts'
import type { Keys } from './walk.ts'
import { type Warning, warn } from './warning.ts'

const fact = 'device.type'

/** Whether a condition keeps fingers out, by what it says of the device itself. */
const wantsMouse = (condition: Condition | undefined): boolean => {
  if (!isObject(condition)) return false
  const { [fact]: wanted, $and } = condition as Readonly<Record<string, unknown>>
  const isOut = (type: string) => !holds({ [fact]: wanted } as Condition, { device: { type } }, 0)
  return (
    (wanted !== undefined && isOut('phone') && isOut('tablet')) ||
    (Array.isArray($and) && $and.some(wantsMouse))
  )
}

const isExit = (trigger: Trigger) => 'exitIntent' in trigger

/** A finger leaves no page at the top. */
const noFinger = ({ triggers = [], audience }: Prompt, at: Keys): readonly Warning[] =>
  triggers.every(isExit) && !wantsMouse(audience) && !triggers.every((one) => wantsMouse(one.where))
    ? warn(
        [...at, 'triggers', 0, 'exitIntent'],
        'a finger has none: phones and tablets are never asked by it; add a trigger for them, or "device.type": "desktop" to the audience',
      )
    : []

/** Times that are counted in vain. */
const miscounted = ({ triggers = [] }: Prompt, at: Keys): readonly Warning[] =>
  triggers.flatMap(({ atLeast = 1, withinDays }, index) => {
    const here = [...at, 'triggers', index, 'withinDays']
    if (withinDays === undefined) return []
    if (atLeast < 2) return warn(here, 'has no effect without "atLeast"')
    return withinDays === 0 ? warn(here, `no day is left for it to happen ${atLeast} times`) : []
  })

/** What is meant for prompts that come by themselves, on one that stands in the page. */
const needlessInline = (prompt: Prompt, at: Keys): readonly Warning[] => {
  if (prompt.present?.as !== 'inline') return []
  const idle = ['ignoreQuiet', 'waitSeconds'] as const
  return [
    ...(prompt.triggers?.length
      ? warn(
          [...at, 'triggers'],
          'an inline prompt needs none: without them it stands wherever its target does',
        )
      : []),
    ...idle.flatMap((key) =>
      prompt[key] === undefined
        ? []
        : warn([...at, key], 'has no effect: an inline prompt interrupts nobody'),
    ),
  ]
}

/** Events that call off what never waits. */
const idleCancel = (prompt: Prompt, at: Keys): readonly Warning[] => {
  const { cancelOn = [], triggers = [], waitSeconds, present } = prompt
  const mayWait =
    triggers.some(({ delaySeconds }) => delaySeconds) ||
    (triggers.length > 0 && waitSeconds !== 0 && present?.as !== 'inline')
  return cancelOn.length && !mayWait
    ? warn([...at, 'cancelOn'], 'has no effect: the prompt never waits')
    : []
}

/** What decides when a prompt comes up, and cannot do what it seems to. */
export const triggerWarnings = (prompt: Prompt, at: Keys): readonly Warning[] => [
  ...(prompt.triggers?.length ? noFinger(prompt, at) : []),
  ...miscounted(prompt, at),
  ...needlessInline(prompt, at),
  ...idleCancel(prompt, at),
]
