import { z } from './interval.ts'

/** Where the series below is not yet good enough. */
const few = [12.706, 4.303, 3.182]

/**
 * Student's t for two-sided 95 %, right to the third decimal. Source: the expansion of Cornish and
 * Fisher, Abramowitz and Stegun 26.7.5, to its fourth term.
 *
 * @param freedom degrees of freedom, a whole number from 1
 */
export const tQuantile = (freedom: number): number =>
  few[freedom - 1] ??
  z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * freedom ** 4)
