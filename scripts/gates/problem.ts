/** Something in a build that WeChat would refuse, or that must not ship. */
export interface Problem {
  /** Path within the build's folder. */
  file: string
  /** From 1. */
  line?: number
  /** From 1. */
  column?: number
  /** What is wrong, and what to do about it. */
  message: string
}

/** `pages/a/index.wxml:2:8 …`, as editors and terminals take it. */
export const inWords = ({ file, line, column, message }: Problem): string =>
  `${[file, line, column].filter((part) => part !== undefined).join(':')} ${message}`

/** Line and column (from 1) of a position in a text. */
export function placeOf(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
