type Attributes = Readonly<Record<string, string | undefined>>

/**
 * A piece of the list, the same for a server's HTML and a browser's nodes: one description. No two
 * strings stand side by side, and none is empty: a parser would make other nodes of them.
 */
export type Tree = readonly [name: string, attributes: Attributes, ...children: (Tree | string)[]]
