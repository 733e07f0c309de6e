import type { FigureCohorts } from '@haoli/contract'
import dayjs from 'dayjs'
import { percent, show } from './show'

export const measures = ['repurchase', 'active', 'worth'] as const
export type Measure = (typeof measures)[number]
export type Cohort = FigureCohorts['items'][number]
export type Cell = Cohort['months'][number]

/** Fen of `worth`, millionths of the others. */
export const valueIn = (measure: Measure, cell: Cell): number =>
  measure === 'worth' ? cell.worthFen : measure === 'active' ? cell.activePpm : cell.repurchasePpm

export const textOf = (measure: Measure, value: number): string =>
  measure === 'worth' ? show(value, 'fen') : percent(value)

/** How many months after the first order a month is. */
export const offsetOf = (cohort: string, month: string): number => dayjs(`${month}-01`).diff(`${cohort}-01`, 'month')

/**
 * What stands for a month after the first order. Nobody bought in a month that the answer leaves out: sums stay as they were, and
 * nobody was active. undefined: the month is yet to come.
 */
export function cellAt({ month, months }: Cohort, offset: number, lastMonth: string): Cell | undefined {
  const wanted = dayjs(`${month}-01`).add(offset, 'month').format('YYYY-MM')
  if (wanted > lastMonth) return undefined
  const before = months.filter((one) => one.month <= wanted).at(-1)
  return before && (before.month === wanted ? before : { ...before, activePpm: 0 })
}
