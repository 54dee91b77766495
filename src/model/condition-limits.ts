/** So that no rule can hang a page. */
export const maxDepth = 8
export const maxNodes = 256
