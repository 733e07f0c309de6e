import type { Problem } from '../compile/bundle'

/** `error pages/a/index.wxml:3:12 message`: editors turn such a line into a link. */
export function problemLine({ file, line, column, message, level }: Problem): string {
  return `${level.padEnd(7)} ${[file, line, line && column].filter(Boolean).join(':')}  ${message}`
}

/** `2 errors, 1 warning`. */
export function problemCount(problems: Problem[]): string {
  const count = (level: Problem['level']) => {
    const { length } = problems.filter((problem) => problem.level === level)
    return `${length} ${level}${length === 1 ? '' : 's'}`
  }
  return `${count('error')}, ${count('warning')}`
}
