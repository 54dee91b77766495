import { type Interval, z } from './interval.ts'
import { said } from './said.ts'

/** How long one case was watched, in any unit. */
export interface Observation {
  readonly time: number
  /** False where it was still open when we last looked: censored, it took at least that long. */
  readonly ended: boolean
}

/** The curve at a time at which something ended. */
export interface Step {
  readonly time: number
  /** Still open just before. */
  readonly atRisk: number
  readonly ended: number
  /** The share that takes longer than `time`: 0 to 1. */
  readonly survival: number
  readonly interval: Interval
}

/** How long things take, open ones included. */
export interface Survival {
  readonly n: number
  readonly ended: number
  readonly steps: readonly Step[]
  /** The first time at which at most half are still open; absent where that is not reached. */
  readonly median?: number
  /** A side that is absent is not reached: there is no bound yet. */
  readonly medianInterval: Partial<Interval>
}

/**
 * The interval on the scale of log(−log S), which stays within 0 and 1. Source: Kalbfleisch and
 * Prentice, "The Statistical Analysis of Failure Time Data" (1980), with Greenwood's variance
 * (1926), as SAS and R (`conf.type = "log-log"`) have it.
 */
const intervalAt = (survival: number, greenwood: number, before: number): Interval => {
  // When all have ended no variance is left; the bound of the step before stays true.
  if (survival === 0) return { low: 0, high: before }
  const margin = Math.exp((z * Math.sqrt(greenwood)) / -Math.log(survival))
  return { low: survival ** margin, high: survival ** (1 / margin) }
}

const check = ({ time, ended }: Observation, index: number): void => {
  if (typeof time !== 'number' || !(time >= 0 && time < Number.POSITIVE_INFINITY))
    throw new RangeError(`observations[${index}].time: expected 0 or more, got ${said(time)}`)
  if (typeof ended !== 'boolean')
    throw new TypeError(`observations[${index}].ended: expected true or false, got ${said(ended)}`)
}

const stepsOf = (observations: readonly Observation[]): Step[] => {
  const sorted = [...observations].sort((a, b) => a.time - b.time)
  const steps: Step[] = []
  let [survival, greenwood, high] = [1, 0, 1]
  for (let index = 0; index < sorted.length; ) {
    const { time } = sorted[index] as Observation
    const atRisk = sorted.length - index
    let ended = 0
    for (; sorted[index]?.time === time; index += 1) if (sorted[index]?.ended) ended += 1
    if (ended === 0) continue
    survival *= 1 - ended / atRisk
    greenwood += ended / (atRisk * (atRisk - ended))
    const interval = intervalAt(survival, greenwood, high)
    high = interval.high
    steps.push({ time, atRisk, ended, survival, interval })
  }
  return steps
}

/** A product of fractions may miss the half by a rounding error. */
const half = 0.5 + 1e-12

/**
 * How long things take when some have not ended yet. Leaving those out would make every loop look
 * fast. Source: Kaplan and Meier, "Nonparametric estimation from incomplete observations", JASA 53
 * (1958). The interval of the median is where that of the curve crosses the half: Brookmeyer and
 * Crowley, "A confidence interval for the median survival time", Biometrics 38 (1982), on the
 * log-log scale.
 *
 * @throws RangeError where a time is negative or no number; TypeError where `ended` is no boolean
 */
export const kaplanMeier = (observations: readonly Observation[]): Survival => {
  observations.forEach(check)
  const steps = stepsOf(observations)
  const crossing = (value: (step: Step) => number) =>
    steps.find((step) => value(step) <= half)?.time
  const median = crossing(({ survival }) => survival)
  const low = crossing(({ interval }) => interval.low)
  const high = crossing(({ interval }) => interval.high)
  return {
    n: observations.length,
    ended: steps.reduce((all, { ended }) => all + ended, 0),
    steps,
    ...(median !== undefined && { median }),
    medianInterval: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) },
  }
}
