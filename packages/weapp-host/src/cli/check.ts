import { compileProgram } from '../compile/compile'
import { problemCount, problemLine } from './problem-line'

/** Prints the problems of a mini program's files; the exit code is 1 if one is an error. */
export function check(folder: string): void {
  const { problems, templatePaths } = compileProgram(folder)
  for (const problem of problems) console.log(problemLine(problem))
  console.log(problems.length ? problemCount(problems) : `${templatePaths.length} templates, nothing wrong`)
  if (problems.some(({ level }) => level === 'error')) process.exitCode = 1
}
