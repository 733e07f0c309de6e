import type { Words } from '../messages/define'
import type { Path } from './values'

/** How a number is shown, and what it is counted in. */
export interface Unit {
  /** How many of the number are one of the unit: 100 fen are a yuan. */
  of: number
  /** Digits behind the point. */
  digits: number
  words: Words | null
}

const plain: Unit = { of: 1, digits: 0, words: null }
const unit = (zh: string, en: string, of = 1, digits = 0): Unit => ({ of, digits, words: [zh, en] })

const byEnding: readonly [RegExp, Unit][] = [
  [/^fen$|Fen$/, unit('元', 'yuan', 100, 2)],
  [/Ppm$/, unit('%', '%', 10_000, 4)],
  [/Days?$/, unit('天', 'days')],
  [/Hours?$|HoursBefore$/, unit('小时', 'hours')],
  [/^minutes$|Minutes?$/, unit('分钟', 'minutes')],
  [/Seconds?$/, unit('秒', 'seconds')],
]

/** By the name of the member: names have units where a number has one. */
export function unitOf(path: Path): Unit {
  const name = String(path.filter((part) => typeof part === 'string').at(-1) ?? '')
  if (name === 'perPersonADay') return plain
  return byEnding.find(([ending]) => ending.test(name))?.[1] ?? plain
}

export const shownNumber = (value: number, { of }: Unit): number => value / of

/** What was typed, as the API has it: whole fen for yuan. */
export const numberOf = (shown: number, { of }: Unit): number => Math.round(shown * of)
