import type { RowIssues } from './row-issues'

export type Members = Record<string, unknown>

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An integer, also from a string of digits; undefined: neither. */
export function wholeOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

/**
 * Reads the members of one row and records every fault and warning with its path. A member that decides money or identity is at
 * fault, and then its row is refused; one that is only shown is left out with a warning.
 */
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

  /** The row is imported all the same. */
  warn(path: string, reason: string): void {
    this.issues.warn(this.row, path, reason)
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
    const number = wholeOf(value)
    if (number === undefined) {
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

  /** The members of something that is only shown: anything else is left out with a warning. */
  carriedMembers(value: unknown, path: string): Members {
    if (value === undefined || value === null || isMembers(value)) return value ?? {}
    this.warn(path, `left out, not an object: ${shown(value)}`)
    return {}
  }

  /**
   * Text that is shown and decides nothing. Longer than WeChat's `usual`, it is kept with a warning; longer than `most`, or
   * not text, it is left out with one.
   */
  carried(value: unknown, path: string, { usual, most = 10 * usual }: { usual: number; most?: number }): string {
    if (value === undefined || value === null) return ''
    const isText = typeof value === 'string' && !value.includes('\0') && !/\p{Surrogate}/u.test(value)
    const text = isText ? value.trim() : ''
    const count = [...text].length
    if (!isText) this.warn(path, `left out, not text: ${shown(value)}`)
    else if (count > most) this.warn(path, `left out: ${count} characters, at most ${most} are kept`)
    else if (count > usual) this.warn(path, `${count} characters, WeChat allows ${usual}`)
    return count > most ? '' : text
  }

  /** The URL of a picture, absolute or relative to the API; '' and absent are read as null, and so is any other text. */
  picture(value: unknown, path: string): string | null {
    if (value === undefined || value === null) return null
    const text = typeof value === 'string' ? value.trim() : undefined
    if (text === '') return null
    if (text !== undefined && isPictureUrl(text)) return text
    this.warn(path, `left out, not the address of a picture: ${shown(value)}`)
    return null
  }

  pictures(value: unknown, path: string, max: number): string[] {
    if (value !== undefined && value !== null && !Array.isArray(value)) {
      this.warn(path, `left out, not a list: ${shown(value)}`)
      return []
    }
    const entries: unknown[] = value ?? []
    if (entries.length > max) this.warn(path, `${entries.length} pictures, the first ${max} are kept`)
    return entries.slice(0, max).flatMap((entry, index) => this.picture(entry, `${path}/${index}`) ?? [])
  }

  /** A service that is promised or not. `known`: the highest value whose meaning WeChat has published. */
  promise(value: unknown, path: string, known: number): boolean {
    if (value === undefined || value === null) return false
    if (typeof value === 'boolean') return value
    const number = wholeOf(value)
    if (number !== undefined && number >= 0 && number <= known) return number > 0
    this.warn(path, `not promised, for its meaning is unknown: ${shown(value)}`)
    return false
  }
}

const hasPath = ({ pathname, search }: URL) => pathname !== '/' || search !== ''

/** Whether a picture can be fetched from there. A URL that is cut before the path of its picture is not one. */
function isPictureUrl(text: string): boolean {
  if (text.length > 2048 || /[\s\p{Cc}]/u.test(text)) return false
  if (/^\/[^/\\]/.test(text)) return true
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text) && hasPath(new URL(text))
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}
