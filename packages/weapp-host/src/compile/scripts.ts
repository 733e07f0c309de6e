import type { Problem } from './bundle'
import { makeCommonJs } from './modules'
import { isScript } from './syntax'

/** The program's JavaScript; unchanged files are not read again. */
export interface Scripts {
  set(file: string, text: string): void
  remove(file: string): void
  /** All scripts as a phone runs them, and their problems. A broken script stays as it is: it fails when it runs. */
  compile(): { code: Record<string, string>; problems: Problem[] }
}

export function openScripts(root: string): Scripts {
  const code = new Map<string, string>()
  const problems = new Map<string, Problem>()
  /** Files that are no scripts: ES modules, or broken. */
  const waiting = new Set<string>()

  const remove = (file: string) => {
    code.delete(file)
    problems.delete(file)
    waiting.delete(file)
  }
  return {
    remove,
    set(file, text) {
      remove(file)
      code.set(file, text)
      if (!isScript(text)) waiting.add(file)
    },
    compile() {
      const made = makeCommonJs(root, [...waiting])
      for (const [file, text] of made.code) code.set(file, text)
      for (const problem of made.problems) problems.set(problem.file, problem)
      waiting.clear()
      return { code: Object.fromEntries(code), problems: [...problems.values()] }
    },
  }
}
