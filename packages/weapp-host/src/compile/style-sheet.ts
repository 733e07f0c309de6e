import { posix } from 'node:path'
import postcss, { type ChildNode, type Rule } from 'postcss'
import type { Problem, StyleSheet } from './bundle'
import { scopeOf } from './scope'
import { openSelectors } from './selectors'
import { inKeyframes, isImport, type StyleSource } from './style-source'

interface Surroundings {
  /** The text of a file; undefined where there is none. */
  source(file: string): StyleSource | undefined
  isComponent: boolean
}

interface Made {
  sheet: StyleSheet
  problems: Problem[]
  /** The files it is made of, including missing imports. */
  files: Set<string>
}

/** Resolves `../base` relative to the file that imports it. */
export function importedFile(target: string, from: string): string {
  const file = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target)
  return file.endsWith('.wxss') ? file : `${file}.wxss`
}

const unwelcomeInComponent = /(^|[\s>+~,])[a-z]|#|\[/i

/**
 * The style sheet of `path` (no extension) for a browser: imports are inlined once, at their last import, as WeChat's
 * compiler does; selectors are limited to the sheet's own pages and components.
 */
export function makeStyleSheet(path: string, { source, isComponent }: Surroundings): Made {
  const scope = path === 'app' ? undefined : scopeOf(path)
  const files = new Set<string>()
  const problems: Problem[] = []

  const gather = (file: string): { node: ChildNode; file: string }[] => {
    files.add(file)
    const found: { node: ChildNode; file: string }[] = []
    for (const part of [...(source(file)?.parts ?? [])].reverse()) {
      if (!isImport(part)) {
        found.unshift({ node: part, file })
        continue
      }
      const target = importedFile(part.target, file)
      if (files.has(target)) continue
      if (source(target)) found.unshift(...gather(target))
      else {
        files.add(target)
        problems.push({ file, line: part.line, message: `there is no ${target}`, level: 'error' })
      }
    }
    return found
  }

  const confined = openSelectors(path, scope)
  // One warning for each file: component libraries have dozens of such rules, and they work.
  const objected = new Set<string>()
  const confine = (rule: Rule, file: string) => {
    if (inKeyframes(rule)) return
    const [line, column] = [rule.source?.start?.line, rule.source?.start?.column]
    if (isComponent && unwelcomeInComponent.test(rule.selector) && !objected.has(file)) {
      objected.add(file)
      const message = `WeChat wants only classes in a component’s style sheet, not ${rule.selector}`
      problems.push({ file, line, column, message, level: 'warning' })
    }
    try {
      rule.selector = confined(rule.selector)
    } catch (error) {
      problems.push({ file, line, column, message: (error as Error).message, level: 'error' })
      rule.remove()
    }
  }

  const css = gather(`${path}.wxss`)
    .map(({ node, file }) => {
      const root = postcss.root({ nodes: [node.clone()] })
      root.walkRules((rule) => confine(rule, file))
      return root.toString().trim()
    })
    .join('\n')
  return { sheet: { css, ...(scope !== undefined && { scope }) }, problems, files }
}
