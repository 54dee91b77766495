import { expect } from 'vitest'
import type { Driver } from './driver.ts'
import type { Key, Step, Stop } from './flows.ts'

/** What a person sees of a page, and of the prompt that may stand on it. */
interface Sight {
  /** Windchime has its config. */
  readonly ready: boolean
  readonly open: boolean
  readonly direction: string
  /** What has focus. */
  readonly at: Stop | 'opener' | 'card' | 'nothing'
  /** Where that stands in the line of its writing. */
  readonly x: number
  /** Places of what is chosen, among all that can be. */
  readonly chosen: readonly number[]
  /** What is written in the field for words. */
  readonly words: string | undefined
  readonly thanked: boolean
  /** What is said to somebody who does not look. */
  readonly announced: string
  /** What describes a field that is not right as it is, where that can be seen. */
  readonly problem: string
}

/** Runs in the page, and finds things by what they are: their texts come in many languages. */
const look = (): Sight => {
  const root = document.querySelector('windchime-widget')?.shadowRoot
  const card = root?.querySelector<HTMLElement>('[role="dialog"]')
  const focused = root?.activeElement ?? document.activeElement
  const stopOf = (element: Element | null | undefined): Sight['at'] => {
    if (element?.matches('#opener')) return 'opener'
    if (!root || !element || !root.contains(element)) return 'nothing'
    if (element === card) return 'card'
    if (element.matches('[part="button-primary"]')) return 'go'
    if (element.matches('button')) return element.matches('[aria-label]') ? 'close' : 'back'
    const { type } = element as HTMLInputElement
    return ['radio', 'checkbox', 'email'].includes(type) ? (type as Sight['at']) : 'words'
  }
  const visible = (element: Element | null | undefined) =>
    element?.checkVisibility() ? `${element.textContent}` : ''
  const wrong = card?.querySelector('[aria-invalid="true"]')
  const about = wrong?.getAttribute('aria-describedby')?.split(' ') ?? []
  const marks = [
    ...(card?.querySelectorAll<HTMLInputElement>('[type=radio],[type=checkbox]') ?? []),
  ]
  return {
    ready: document.documentElement.hasAttribute('data-ready'),
    open: !!card?.matches(':popover-open'),
    direction: card ? getComputedStyle(card).direction : '',
    at: stopOf(focused),
    x: focused?.getBoundingClientRect().x ?? 0,
    chosen: marks.flatMap(({ checked }, place) => (checked ? [place] : [])),
    words: card?.querySelector('textarea')?.value,
    thanked: !!card && !card.querySelector('form'),
    announced: `${root?.querySelector('[role="status"]')?.textContent ?? ''}`,
    problem: about.map((id) => visible(root?.getElementById(id))).join(''),
  }
}

/** How somebody gets about who has no mouse; each act ends when what it is to bring about is there. */
export const createPerson = ({ press, type, evaluate }: Driver, direction: 'ltr' | 'rtl') => {
  const arrows = {
    ltr: { higher: 'ArrowRight', lower: 'ArrowLeft' },
    rtl: { higher: 'ArrowLeft', lower: 'ArrowRight' },
  }[direction]
  const see = () => evaluate(look)
  const sees = (sight: Partial<Sight>) => expect.poll(see).toMatchObject(sight)

  /** Pressed on a step of a scale, an arrow chooses the one that it points at. */
  const point = async (arrow: string) => {
    const { x } = await see()
    await press(arrow)
    const went = async () => Math.sign((await see()).x - x)
    await expect
      .poll(went, { message: `where ${arrow} went` })
      .toBe(arrow === 'ArrowRight' ? 1 : -1)
  }

  const pressKey = async (key: Key) => {
    if (key === 'higher' || key === 'lower') await point(arrows[key])
    else await press(key)
  }

  return {
    press,
    see,
    sees,

    /** Opens the prompt by the page's own button, which has focus. */
    open: async (first: Stop) => {
      await sees({ at: 'opener' })
      await press('Enter')
      await sees({ open: true, at: first, direction })
    },

    /** Goes on by Tab as far as a stop; resolves to all that it came by. */
    tabTo: async (stop: Stop) => {
      const stops = [(await see()).at]
      while (stops.at(-1) !== stop) {
        expect(stops.length, `${stop} is not among ${stops}`).toBeLessThan(20)
        await press('Tab')
        stops.push((await see()).at)
      }
      return stops
    },

    answer: async (steps: readonly Step[]) => {
      for (const step of steps)
        if (typeof step === 'string') await type(step)
        else {
          const [key, ...chosen] = step
          await pressKey(key)
          await sees({ chosen })
        }
    },
  }
}
