/** A node of the tree that a Taro page has in its data; its attributes have the short names of base.wxml. */
export interface TaroNode {
  sid: string
  /** The short name of its template. */
  nn?: string
  uid?: string
  /** Its class names. */
  cl?: string
  /** The text of a text node. */
  v?: string
  cn?: (TaroNode | undefined)[]
  [attribute: string]: unknown
}

/** The node and everything below it, in reading order. */
export function* walkTree(node: unknown): Generator<TaroNode> {
  if (typeof node !== 'object' || node === null) return
  yield node as TaroNode
  for (const child of (node as TaroNode).cn ?? []) yield* walkTree(child)
}

/** All text below a node. */
export const textOf = (node: unknown): string =>
  [...walkTree(node)].map(({ v }) => (typeof v === 'string' ? v : '')).join('')
