/** Under which key the ledger keeps when a trigger that counts was met. @param at its index */
export const countKey = (promptId: string, at: number): string => `${promptId}/${at}`
