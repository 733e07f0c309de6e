import postcss, { type AtRule, type ChildNode, CssSyntaxError, type Declaration, type Rule } from 'postcss'
import type { Problem } from './bundle'
import { browserCss } from './lengths'
import { selectorProblem } from './selectors'

/** The place of an `@import` in a style sheet. */
export interface Import {
  /** As written: `./base.wxss`, `/base`. */
  target: string
  line: number
}

/** One WXSS file, with values converted for a browser; imports and selectors are not resolved yet. */
export interface StyleSource {
  parts: (ChildNode | Import)[]
  problems: Problem[]
}

export const isImport = (part: ChildNode | Import): part is Import => 'target' in part

export const inKeyframes = (rule: Rule) => {
  const { parent } = rule
  return parent?.type === 'atrule' && (parent as AtRule).name.toLowerCase().endsWith('keyframes')
}

const lineOf = (node: ChildNode) => node.source?.start?.line ?? 1
const isLocal = (value: string) => /url\(\s*["']?(?!data:|https?:|\/\/|#|cloud:|wxfile:|["'])[^)\s]/i.test(value)

/** Reads a WXSS file. If it is not CSS, it has no rules and a problem. */
export function readStyleSource(file: string, text: string): StyleSource {
  const problems: Problem[] = []
  const warn = (node: ChildNode, message: string) => {
    problems.push({ file, line: lineOf(node), column: node.source?.start?.column, message, level: 'warning' })
  }

  const readDeclaration = (declaration: Declaration) => {
    if (isLocal(declaration.value)) {
      warn(declaration, 'WXSS cannot show a picture of the program’s own files: use <image>, https or base64')
    }
    declaration.value = browserCss(declaration.value)
  }
  const readRule = (rule: Rule) => {
    if (inKeyframes(rule)) return
    const message = selectorProblem(rule.selector)
    if (message) warn(rule, message)
    if (rule.nodes.some((node) => node.type === 'rule')) warn(rule, 'WeChat’s compiler refuses rules within rules')
  }
  const readImport = (rule: AtRule): Import | undefined => {
    const target = /^(?:url\(\s*)?["']?([^"')\s]+)/.exec(rule.params)?.[1]
    if (target && /^url\(/.test(rule.params))
      warn(rule, 'WeChat’s compiler refuses url() here; write the path in quotes')
    if (target && !/^(https?:)?\/\//.test(target)) return { target, line: lineOf(rule) }
    warn(rule, `a style sheet can import files of the program only, not ${rule.params}`)
    return undefined
  }

  try {
    const root = postcss.parse(text)
    root.walkDecls(readDeclaration)
    root.walkRules(readRule)
    root.walkAtRules(/^(media|supports|container)$/, (rule) => {
      rule.params = browserCss(rule.params)
    })
    const parts = root.nodes.flatMap((node) => {
      if (node.type === 'atrule' && node.name === 'charset') return []
      if (node.type === 'atrule' && node.name === 'import') return readImport(node) ?? []
      return node.type === 'comment' ? [] : node
    })
    return { parts, problems }
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    const { line, column, reason } = error
    return { parts: [], problems: [{ file, line, column, message: reason, level: 'error' }] }
  }
}
