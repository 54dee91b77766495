/** Milliseconds of a day. */
export const dayMs = 864e5
