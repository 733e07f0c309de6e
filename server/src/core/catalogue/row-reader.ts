import type { RowIssues } from './row-issues'

export type Members = Record<string, unknown>

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads the members of one row and records every fault with its path. A member at fault is read as its fallback. */
export class RowReader {
  faults = 0

  constructor(
    readonly row: number,
    readonly issues: RowIssues,
  ) {}

  fault(path: string, reason: string): void {
    this.faults += 1
    this.issues.add(this.row, path, reason)
  }

  /** A uint64 as a string of digits; the file may have a number or a string (wechat.md 1). */
  id(value: unknown, path: string): string {
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
    if (typeof text === 'string' && /^[0-9]{1,20}$/.test(text) && !/^0+$/.test(text)) return text.replace(/^0+/, '')
    this.fault(path, value === undefined ? 'missing' : `not an id: ${shown(value)}`)
    return ''
  }

  /** An integer, also from a string of digits. */
  whole(value: unknown, path: string, range: { min: number; max: number; fallback?: number }): number {
    if ((value === undefined || value === null) && range.fallback !== undefined) return range.fallback
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
    if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
      this.fault(path, value === undefined ? 'missing' : `not a whole number: ${shown(value)}`)
      return range.min
    }
    if (number >= range.min && number <= range.max) return number
    this.fault(path, `${number} is not between ${range.min} and ${range.max}`)
    return range.min
  }

  /** Trimmed text. Its length counts code points, not UTF-16 units. */
  text(value: unknown, path: string, length: { min: number; max: number }): string {
    if ((value === undefined || value === null) && length.min === 0) return ''
    if (typeof value !== 'string') {
      this.fault(path, value === undefined ? 'missing' : `not text: ${shown(value)}`)
      return ''
    }
    // PostgreSQL cannot store U+0000 or half a surrogate pair.
    if (value.includes('\0') || /\p{Surrogate}/u.test(value)) this.fault(path, 'holds characters that are not text')
    const text = value.trim()
    const count = [...text].length
    if (count < length.min)
      this.fault(path, count === 0 ? 'empty' : `${count} characters, at least ${length.min} are needed`)
    if (count > length.max) this.fault(path, `${count} characters, at most ${length.max} are allowed`)
    return text
  }

  list(value: unknown, path: string, max: number): unknown[] {
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) {
      this.fault(path, `not a list: ${shown(value)}`)
      return []
    }
    if (value.length > max) this.fault(path, `${value.length} entries, at most ${max} are allowed`)
    return value.slice(0, max)
  }

  members(value: unknown, path: string): Members {
    if (value === undefined || value === null) return {}
    if (isMembers(value)) return value
    this.fault(path, `not an object: ${shown(value)}`)
    return {}
  }

  /** The URL of a picture, absolute or relative to the API; '' and absent are read as null. */
  picture(value: unknown, path: string): string | null {
    const text = this.text(value, path, { min: 0, max: 2048 })
    if (text === '') return null
    if (/^https?:\/\/[^\s/]/i.test(text) || /^\/[^/\s]\S*$/.test(text)) return text
    this.fault(path, `not the address of a picture: ${shown(text)}`)
    return null
  }

  pictures(value: unknown, path: string, max: number): string[] {
    return this.list(value, path, max).flatMap((entry, index) => this.picture(entry, `${path}/${index}`) ?? [])
  }

  flag(value: unknown, path: string, highest: number): boolean {
    if (typeof value === 'boolean') return value
    return this.whole(value, path, { min: 0, max: highest, fallback: 0 }) > 0
  }
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}
