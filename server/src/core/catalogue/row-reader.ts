import type { ImportReason } from '@haoli/contract'
import { isPrintable, tidyText } from '../../platform/texts/tidy-text'
import type { Named, RowIssues } from './row-issues'

export type Members = Record<string, unknown>

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** PHP writes an object without members as an empty list. */
const isNone = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

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

  fault<Code extends ImportReason>(path: string, code: Code, ...[params]: Named<Code>): void {
    this.faults += 1
    this.issues.addReason(this.row, path, { code, params: { ...params } })
  }

  /** The row is imported all the same. */
  warn<Code extends ImportReason>(path: string, code: Code, ...[params]: Named<Code>): void {
    this.issues.warn(this.row, path, { code, params: { ...params } })
  }

  /** A uint64 as a string of digits; the file may have a number or a string (wechat.md 1). */
  id(value: unknown, path: string): string {
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
    if (typeof text === 'string' && /^[0-9]{1,20}$/.test(text) && !/^0+$/.test(text)) return text.replace(/^0+/, '')
    if (value === undefined) this.fault(path, 'missing')
    else this.fault(path, 'not_an_id', { value: shown(value) })
    return ''
  }

  /** An integer, also from a string of digits. */
  whole(value: unknown, path: string, range: { min: number; max: number; fallback?: number }): number {
    if ((value === undefined || value === null) && range.fallback !== undefined) return range.fallback
    const number = wholeOf(value)
    if (number === undefined) {
      if (value === undefined) this.fault(path, 'missing')
      else this.fault(path, 'not_whole', { value: shown(value) })
      return range.min
    }
    if (number >= range.min && number <= range.max) return number
    this.fault(path, 'out_of_range', { number, min: range.min, max: range.max })
    return range.min
  }

  /** One line of text, tidied as what people give to a route is. Its length counts code points, not UTF-16 units. */
  text(value: unknown, path: string, length: { min: number; max: number }): string {
    if ((value === undefined || value === null) && length.min === 0) return ''
    if (typeof value !== 'string') {
      if (value === undefined) this.fault(path, 'missing')
      else this.fault(path, 'not_text', { value: shown(value) })
      return ''
    }
    const text = tidyText('line', value)
    if (!isPrintable(text)) this.fault(path, 'bad_characters')
    const count = [...text].length
    if (count === 0 && length.min > 0) this.fault(path, 'empty')
    else if (count < length.min) this.fault(path, 'too_short', { count, least: length.min })
    if (count > length.max) this.fault(path, 'too_long', { count, most: length.max })
    return text
  }

  list(value: unknown, path: string, max: number): unknown[] {
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) {
      this.fault(path, 'not_a_list', { value: shown(value) })
      return []
    }
    if (value.length > max) this.fault(path, 'too_many', { count: value.length, most: max })
    return value.slice(0, max)
  }

  members(value: unknown, path: string): Members {
    if (isMembers(value)) return value
    if (isNone(value)) return {}
    this.fault(path, 'not_an_object', { value: shown(value) })
    return {}
  }

  /** The members of something that is only shown: anything else is left out with a warning. */
  carriedMembers(value: unknown, path: string): Members {
    if (isMembers(value)) return value
    if (!isNone(value)) this.warn(path, 'left_out_no_object', { value: shown(value) })
    return {}
  }

  /** The entries of a list of texts that are only shown: more than `most`, and anything else, is left out with a warning. */
  carriedList(value: unknown, path: string, most: number): unknown[] {
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) {
      this.warn(path, 'left_out_no_list', { value: shown(value) })
      return []
    }
    if (value.length > most) this.warn(path, 'texts_cut', { count: value.length, most })
    return value.slice(0, most)
  }

  /**
   * Text that is shown and decides nothing. Longer than WeChat's `usual`, it is kept with a warning; longer than `most`, or
   * not text, it is left out with one.
   */
  carried(value: unknown, path: string, { usual, most = 10 * usual }: { usual: number; most?: number }): string {
    if (value === undefined || value === null) return ''
    const tidied = typeof value === 'string' ? tidyText('lines', value) : ''
    const isText = typeof value === 'string' && isPrintable(tidied)
    const text = isText ? tidied : ''
    const count = [...text].length
    if (!isText) this.warn(path, 'left_out_no_text', { value: shown(value) })
    else if (count > most) this.warn(path, 'left_out_too_long', { count, most })
    else if (count > usual) this.warn(path, 'longer_than_usual', { count, usual })
    return count > most ? '' : text
  }

  /** The URL of a picture, absolute or relative to the API; '' and absent are read as null, and so is any other text. */
  picture(value: unknown, path: string): string | null {
    if (value === undefined || value === null) return null
    const text = typeof value === 'string' ? value.trim() : undefined
    if (text === '') return null
    if (text !== undefined && isPictureUrl(text)) return text
    this.warn(path, 'left_out_no_picture', { value: shown(value) })
    return null
  }

  pictures(value: unknown, path: string, max: number): string[] {
    if (value !== undefined && value !== null && !Array.isArray(value)) {
      this.warn(path, 'left_out_no_list', { value: shown(value) })
      return []
    }
    const entries: unknown[] = value ?? []
    if (entries.length > max) this.warn(path, 'pictures_cut', { count: entries.length, most: max })
    return entries.slice(0, max).flatMap((entry, index) => this.picture(entry, `${path}/${index}`) ?? [])
  }

  /** A service that is promised or not. `known`: the highest value whose meaning WeChat has published. */
  promise(value: unknown, path: string, known: number): boolean {
    if (value === undefined || value === null) return false
    if (typeof value === 'boolean') return value
    const number = wholeOf(value)
    if (number !== undefined && number >= 0 && number <= known) return number > 0
    this.warn(path, 'not_promised', { value: shown(value) })
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

/** A value as a note names it. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}
