type Attributes = Readonly<Record<string, string | undefined>>

/** A piece of the list, the same for a server's HTML and a browser's nodes: one description. */
export type Tree = readonly [name: string, attributes: Attributes, ...children: (Tree | string)[]]
