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

/** Prompts that are there without asking, and where each of them then is. */
const standing: Readonly<Record<string, string>> = {
  inline: 'an inline prompt needs none: without them it stands wherever its target does',
  edge: 'a prompt at the edge needs none: without them its tab stands wherever its rules allow it',
}

const stands = ({ present }: Prompt) => standing[`${present?.as}`]

/** What is meant for prompts that come by themselves, on one that is there without asking. */
const needlessStanding = (prompt: Prompt, at: Keys): readonly Warning[] => {
  const needsNone = stands(prompt)
  if (!needsNone) return []
  const idle = ['ignoreQuiet', 'waitSeconds'] as const
  const name = needsNone.split(' needs ')[0]
  return [
    ...(prompt.triggers?.length ? warn([...at, 'triggers'], needsNone) : []),
    ...idle.flatMap((key) =>
      prompt[key] === undefined
        ? []
        : warn([...at, key], `has no effect: ${name} interrupts nobody`),
    ),
  ]
}

/** Events that call off what never waits. */
const idleCancel = (prompt: Prompt, at: Keys): readonly Warning[] => {
  const { cancelOn = [], triggers = [], waitSeconds } = prompt
  const mayWait =
    triggers.some(({ delaySeconds }) => delaySeconds) ||
    (triggers.length > 0 && waitSeconds !== 0 && !stands(prompt))
  return cancelOn.length && !mayWait
    ? warn([...at, 'cancelOn'], 'has no effect: the prompt never waits')
    : []
}

/** What decides when a prompt comes up, and cannot do what it seems to. */
export const triggerWarnings = (prompt: Prompt, at: Keys): readonly Warning[] => [
  ...(prompt.triggers?.length ? noFinger(prompt, at) : []),
  ...miscounted(prompt, at),
  ...needlessStanding(prompt, at),
  ...idleCancel(prompt, at),
]
