import { parse } from 'acorn'

/** Where a script is not JavaScript of the edition given (`2017`), with the words around it; null where it is. */
export function syntaxProblem(code: string, edition: number): string | null {
  try {
    parse(code, { ecmaVersion: edition as 2017, sourceType: 'script' })
    return null
  } catch (error) {
    const { message, pos } = error as { message: string; pos: number }
    return `${message}: …${code.slice(Math.max(0, pos - 40), pos + 20)}…`
  }
}
