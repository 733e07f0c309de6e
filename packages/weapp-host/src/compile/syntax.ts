import { compileFunction } from 'node:vm'
import { type Loader, transformSync } from 'esbuild'
import type { Problem } from './bundle'

interface Complaint {
  text: string
  location: { line: number; column: number } | null
}

/** esbuild's message about a broken file: with line and column, and clearer than the engine's. */
function complaints(text: string, loader: Loader): Complaint[] {
  try {
    transformSync(text, { loader, logLevel: 'silent' })
    return []
  } catch (error) {
    return (error as { errors?: Complaint[] }).errors ?? []
  }
}

function problem(file: string, text: string, loader: Loader, error: unknown): Problem {
  const [complaint] = complaints(text, loader)
  const message = complaint?.text ?? (error as Error).message
  const { line, column = -1 } = complaint?.location ?? {}
  return { file, ...(line !== undefined && { line, column: column + 1 }), message, level: 'error' }
}

/** Whether a script can be run. Does not run its code. */
export function isScript(text: string): boolean {
  try {
    compileFunction(text, ['require', 'module', 'exports'])
    return true
  } catch {
    return false
  }
}

/** Why a WXS cannot run; undefined where it can. */
export function scriptProblem(file: string, text: string): Problem | undefined {
  try {
    compileFunction(text, ['require', 'module', 'exports'], { filename: file })
    return undefined
  } catch (error) {
    return problem(file, text, 'js', error)
  }
}

/** The value of a JSON file, or its problem. */
export function readJson(file: string, text: string): { value?: unknown; problem?: Problem } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    return { problem: problem(file, text, 'json', error) }
  }
}
