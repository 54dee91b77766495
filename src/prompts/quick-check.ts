import type { Rules } from '../rules/rules.ts'
import { isSound } from '../rules/sound.ts'

// biome-ignore lint/suspicious/noExplicitAny: it tests what a stranger wrote
type Strange = any

type Test = (value: Strange) => boolean

const isLike =
  (pattern: RegExp): Test =>
  (value) =>
    pattern.test(JSON.stringify(value))

const isListOf =
  (test: (part: Strange) => unknown): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)

/**
 * What may stand under a key, wherever in the config, since none means two things. What only
 * decides how a prompt looks, and what does no harm, is left to the full check.
 */
const testsWith = ({ operators, timeOf }: Rules) =>
  new Map(
    Object.entries<Test>({
      'id event per feed': isLike(/^"[^"]/),
      'title label':
        // A string, or a map of strings.
        isLike(/^"|^{("[^"]*":"([^"\\]|\\.)*",?)+}$/),
      'if where audience urgent': (condition) => isSound(condition, operators),
      'pageSeconds everyDays waitSeconds replyWithinDays betweenPromptsDays perVisit pollMinutes rate maxLength redrawDays':
        isLike(/^\d/),
      'from until': (date) => timeOf(date) < Infinity,
      'attach include exclude': isListOf(isLike(/^"/)),
      scale: isLike(/^([3-7]|10)$/),
      sample: ({ rate }) => rate <= 1,
      followUp: (followUp) => 'feed' in followUp,
      thanks: isListOf((thanks) => 'title' in thanks),
      actions: isListOf((action) => 'label' in action),
      triggers: isListOf((trigger) => 'event' in trigger || 'pageSeconds' in trigger),
      questions: isListOf(({ id, type, title }) => id && (title || type === 'nps')),
      prompts: (prompts) =>
        new Set(prompts.map(({ id }: { id: string }) => id)).size === prompts.length,
    }).flatMap(([keys, test]) => keys.split(' ').map((key) => [key, test] as const)),
  )

/**
 * Whether a config that is plausible is right at first sight too, so that its prompts may be asked. What is not is for
 * the full check of `schema.ts` to explain; only then is it fetched.
 */
export const looksRight = (config: Strange, rules: Rules): boolean => {
  const tests = testsWith(rules)
  const fits: Test = (value) =>
    Object(value) !== value ||
    Object.entries(value).every(([key, inner]) => (tests.get(key)?.(inner) ?? true) && fits(inner))
  try {
    return fits(config)
  } catch {
    return false
  }
}
