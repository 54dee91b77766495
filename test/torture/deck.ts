import type { Chance } from '../helpers/chance.ts'
import type { Behaviour } from '../helpers/fault-server.ts'
import { faults, honest } from './faults.ts'

/**
 * Deals one behaviour a request from a shuffled deck that holds every fault once, so that the
 * faults are met equally often, and none is left out however short the run.
 */
export interface Deck {
  /** @param onMet told the name of what a request meets, when it does */
  readonly deal: (onMet: (name: string) => void) => Behaviour
  /** How often each was met, by its name. */
  readonly met: ReadonlyMap<string, number>
  /** The smallest number of times that any fault was met. */
  readonly least: () => number
}

const names = Object.keys(faults)
const well = 'none'

/** @param wellShare the share of requests that meet no fault, so that things also get delivered */
export const createDeck = (chance: Chance, wellShare = 0.35): Deck => {
  const met = new Map<string, number>(names.map((name) => [name, 0]))
  const wells = Math.round((names.length * wellShare) / (1 - wellShare))
  let cards: string[] = []
  return {
    met,
    least: () => Math.min(...names.map((name) => met.get(name) ?? 0)),
    deal: (onMet) => {
      if (!cards.length) cards = chance.shuffle([...names, ...Array<string>(wells).fill(well)])
      const name = cards.pop() ?? well
      return {
        ...(faults[name] ?? honest),
        onMet: () => {
          met.set(name, (met.get(name) ?? 0) + 1)
          onMet(name)
        },
      }
    },
  }
}
