/** What a picker lets one choose, as columns of words. */
export interface Mode {
  columns(): string[][]
  /** Which choice of each column stands in the middle. */
  indices(): number[]
  /** Turns a column; those to its right may become others. */
  turn(column: number, index: number): void
  /** What the program is told on OK: `value`, and what the mode has beside it. */
  detail(): { value: unknown } & Record<string, unknown>
}

export interface PickerProps {
  mode: string
  range: unknown[]
  rangeKey: string
  value: unknown
  start: string
  end: string
  fields: string
  customItem: string
  level: string
}

export const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
export const twoDigits = (value: number) => String(value).padStart(2, '0')
export const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)
