/** What a picker offers, as columns of text. */
export interface Mode {
  columns(): string[][]
  /** The index of the chosen item of each column. */
  indices(): number[]
  /** Turns a column; columns to its right may change. */
  turn(column: number, index: number): void
  /** The event detail on OK: `value`, and what the mode adds. */
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
