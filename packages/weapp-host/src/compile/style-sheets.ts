import type { Problem, StyleSheet } from './bundle'
import { makeStyleSheet } from './style-sheet'
import { readStyleSource, type StyleSource } from './style-source'

/** The program's WXSS; unchanged files are not read again. */
export interface StyleSheets {
  set(file: string, text: string): void
  remove(file: string): void
  /** The sheets of the paths that may have one; WeChat is stricter if `isComponent`. */
  compile(paths: string[], isComponent: (path: string) => boolean): Made
}

interface Made {
  styles: Record<string, StyleSheet>
  problems: Problem[]
}

const sameProblem = ({ file, line, column, message }: Problem) => `${file} ${line} ${column} ${message}`

export function openStyleSheets(): StyleSheets {
  const sources = new Map<string, StyleSource>()
  const made = new Map<string, ReturnType<typeof makeStyleSheet> & { isComponent: boolean }>()

  const forget = (file: string) => {
    for (const [path, { files }] of made) if (files.has(file)) made.delete(path)
  }

  return {
    set(file, text) {
      sources.set(file, readStyleSource(file, text))
      forget(file)
    },
    remove(file) {
      sources.delete(file)
      forget(file)
    },
    compile(paths, isComponent) {
      const styles: Made['styles'] = {}
      const problems = [...sources.values()].flatMap((source) => source.problems)
      for (const path of paths) {
        if (!sources.has(`${path}.wxss`)) continue
        const strict = isComponent(path)
        let sheet = made.get(path)
        if (sheet?.isComponent !== strict) {
          const fresh = makeStyleSheet(path, { source: (file) => sources.get(file), isComponent: strict })
          sheet = { ...fresh, isComponent: strict }
          made.set(path, sheet)
        }
        styles[path] = sheet.sheet
        problems.push(...sheet.problems)
      }
      return { styles, problems: [...new Map(problems.map((problem) => [sameProblem(problem), problem])).values()] }
    },
  }
}
