import { median } from '../bench/median'
import { lines } from '../bench/table'
import { bareList, bareOrders, isBare, orders, type Result, type Results, whilePaying } from './measure-shop'

const figure = (value: number) => Math.round(value).toLocaleString('en')
const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)

/** Each read beside the bare list, each order beside the bare transaction, of one size of the shop. */
export function ratioTable(results: Results): string[] {
  const rows = [...results].flatMap(([name, result]) => {
    const bare = results.get(bareOf(name))
    if (isBare(name) || bare === undefined) return []
    const { perSecond, p50Ms, goal } = result
    const aim = goal === undefined ? '' : `≥ ${goal.toFixed(2)}`
    return [[name, figure(perSecond), ms(p50Ms), figure(bare.perSecond), ratioOf(result, bare).toFixed(2), aim]]
  })
  return lines(['', 'a second', 'p50 ms', 'bare a second', 'ratio', 'goal'], rows)
}

/** The same of the smallest and of the largest shop. */
export function growthTable(sizes: { goods: number; results: Results }[]): string[] {
  const [least, most] = [sizes[0], sizes.at(-1)]
  const rows = [...(least?.results ?? [])].map(([name, { perSecond, goal }]) => {
    const grown = most?.results.get(name)?.perSecond ?? 0
    const aim = goal === undefined || name === orders ? '' : '≤ 1.50'
    return [name, figure(perSecond), figure(grown), `${(perSecond / grown).toFixed(2)}×`, aim]
  })
  const heads = sizes.length > 1 ? [least, most] : []
  return lines(['a second', ...heads.map((size) => `${figure(size?.goods ?? 0)} goods`), 'slower', 'goal'], rows)
}

/** The median of the runs' ratios: the bare program ran beside each, so a machine that changes its speed between them changes no ratio. */
const ratioOf = ({ runs }: Result, bare: Result): number =>
  median(runs.map((rate, run) => rate / (bare.runs[run] as number)))

function bareOf(name: string): string {
  if (name === orders) return bareOrders
  return name.endsWith(whilePaying('')) ? whilePaying(bareList) : bareList
}
