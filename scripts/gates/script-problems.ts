import budgets from '../../budgets.json'
import { type Problem, placeOf } from './problem'
import { syntaxProblem } from './syntax-problem'
import { undeclaredGlobals } from './undeclared-globals'
import type { WeappBuild } from './weapp-build'

/** Names that Taro mentions in code for other platforms, which nothing calls on WeChat. */
const neverReached: Record<string, string[]> = { 'taro.js': ['tt'] }

/** Syntax that the oldest phones promised do not read: WeChat ships scripts as they are (taro.md trap 1). */
export const syntaxProblems = ({ ending, text }: WeappBuild): Problem[] =>
  ending('.js').flatMap((file) => {
    const problem = syntaxProblem(text(file), budgets.ecmaVersion)
    if (!problem) return []
    const advice = `not ES${budgets.ecmaVersion}: name its module in compile.include of config/index.ts`
    return [{ file, ...problem, message: `${problem.message} is ${advice}` }]
  })

/** Names that WeChat lacks (wechat.md 5.2, taro.md trap 3). Scripts that cannot be read are the other gate's. */
export const globalProblems = ({ ending, text }: WeappBuild): Problem[] =>
  ending('.js').flatMap((file) => {
    const code = text(file)
    if (syntaxProblem(code, 2022)) return []
    return undeclaredGlobals(code)
      .filter(({ name }) => !neverReached[file]?.includes(name))
      .map(({ name, position }) => {
        const message = `${name} does not exist in WeChat: bring one along, or ask with typeof before you use it`
        return { file, ...placeOf(code, position), message }
      })
  })
