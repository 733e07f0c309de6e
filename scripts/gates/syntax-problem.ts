import { parse } from 'acorn'

/** Where a script is not JavaScript of the edition given (`2017`), with the words around it; null where it is. */
export function syntaxProblem(code: string, edition: number): { line: number; column: number; message: string } | null {
  try {
    parse(code, { ecmaVersion: edition as 2017, sourceType: 'script' })
    return null
  } catch (error) {
    const { message, pos, loc } = error as { message: string; pos: number; loc: { line: number; column: number } }
    const what = message.replace(/ \(\d+:\d+\)$/, '')
    const around = `…${code.slice(Math.max(0, pos - 40), pos + 20)}…`
    return { line: loc.line, column: loc.column + 1, message: `${what}: ${around}` }
  }
}
