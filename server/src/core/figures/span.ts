import { figureLimits } from '@haoli/contract'
import { dayMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'

/** Days in China, both included. */
export interface Span {
  from: string
  to: string
}

const add = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
const length = ({ from, to }: Span): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1

/** `validation_failed` for one that ends before it begins, or is too long. */
export function readSpan({ from, to }: Span): Span {
  const param = from < '2000' ? '/from' : to > '2999' ? '/to' : undefined
  if (param) throw new Problem('validation_failed', 'a day of the years 2000 to 2998', { param })
  const days = length({ from, to })
  if (days >= 1 && days <= figureLimits.days) return { from, to }
  throw new Problem('validation_failed', `from 1 to ${figureLimits.days} days`, { param: '/to' })
}

/** As many days, which end where this begins. */
export const before = (span: Span): Span => ({ from: add(span.from, -length(span)), to: add(span.from, -1) })

export const daysOf = (span: Span): string[] => Array.from({ length: length(span) }, (_, day) => add(span.from, day))
