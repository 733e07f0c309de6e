import { Problem } from '../../platform/problem'
import type { Reason } from './row-issues'

/** No product is longer than this. Limits the memory of an import. */
const maxRowChars = 2_000_000

export interface Piece {
  row: number
  text: string
  /** Set where the splitter already found the row invalid. */
  reason?: Reason
}

export interface Splitter {
  /** The rows that are complete with this text. */
  push(text: string): Piece[]
  end(): Piece[]
}

class LineSplitter implements Splitter {
  #rest = ''
  #row = 0

  push(text: string): Piece[] {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    refuseEndless(this.#rest, this.#row + 1)
    return lines.flatMap((line) => this.#line(line))
  }

  end(): Piece[] {
    return this.#line(this.#rest)
  }

  #line(text: string): Piece[] {
    this.#row += 1
    return text.trim() === '' ? [] : [{ row: this.#row, text }]
  }
}

/** Reads text character by character, and knows what is inside of a string and how deep in brackets it is. */
abstract class BracketSplitter implements Splitter {
  protected row = 0
  protected buffer = ''
  protected scanned = 0
  protected depth = 0
  #inString = false

  push(text: string): Piece[] {
    const pieces: Piece[] = []
    this.buffer += text
    while (this.scanned < this.buffer.length) {
      const char = this.buffer.charAt(this.scanned)
      this.scanned += 1
      if (this.#inString) {
        if (char === '\\') this.scanned += 1
        else if (char === '"') this.#inString = false
      } else if (char === '"') this.#inString = true
      else if (char === '[' || char === '{') {
        this.depth += 1
        this.opened()
      } else if (char === ']' || char === '}') {
        this.depth -= 1
        pieces.push(...this.closed(char))
      } else if (char === ',') pieces.push(...this.separated())
    }
    this.drop()
    refuseEndless(this.buffer, this.row + 1)
    return pieces
  }

  abstract end(): Piece[]
  /** After a bracket was opened, one was closed, and at a comma. */
  protected abstract opened(): void
  protected abstract closed(bracket: string): Piece[]
  protected abstract separated(): Piece[]
  /** Drops from the buffer what was cut. */
  protected abstract drop(): void
}

/** Splits `[a, b, …]` at the commas of the outer array. */
class ArraySplitter extends BracketSplitter {
  #start = 0
  #state: 'before' | 'inside' | 'after' = 'before'

  end(): Piece[] {
    const rest = this.buffer.slice(this.#start).trim()
    const row = this.row + 1
    if (this.#state !== 'after') return [{ row, text: rest, reason: { code: 'array_unfinished' } }]
    return rest === '' ? [] : [{ row, text: rest, reason: { code: 'after_array' } }]
  }

  protected opened(): void {
    if (this.depth > 1 || this.#state !== 'before') return
    this.#state = 'inside'
    this.#start = this.scanned
  }

  protected closed(bracket: string): Piece[] {
    if (this.depth !== 0 || this.#state !== 'inside') return []
    const last = this.buffer.slice(this.#start, this.scanned - 1)
    const pieces = last.trim() !== '' || this.row > 0 ? [this.#cut()] : []
    this.#start = this.scanned
    this.#state = 'after'
    if (bracket !== ']') pieces.push({ row: this.row, text: '', reason: { code: 'brackets_differ' } })
    return pieces
  }

  protected separated(): Piece[] {
    return this.depth === 1 ? [this.#cut()] : []
  }

  protected drop(): void {
    this.buffer = this.buffer.slice(this.#start)
    this.scanned -= this.#start
    this.#start = 0
  }

  #cut(): Piece {
    this.row += 1
    const text = this.buffer.slice(this.#start, this.scanned - 1)
    this.#start = this.scanned
    return text.trim() === '' ? { row: this.row, text, reason: { code: 'empty_element' } } : { row: this.row, text }
  }
}

/** Splits values that stand one after the other, each over as many lines as it likes. */
class ValueSplitter extends BracketSplitter {
  end(): Piece[] {
    return this.buffer.trim() === '' ? [] : [this.#cut()]
  }

  protected opened(): void {}

  protected closed(): Piece[] {
    return this.depth <= 0 ? [this.#cut()] : []
  }

  protected separated(): Piece[] {
    return []
  }

  protected drop(): void {}

  #cut(): Piece {
    this.row += 1
    const text = this.buffer.slice(0, this.scanned)
    this.buffer = this.buffer.slice(this.scanned)
    this.scanned = 0
    this.depth = 0
    return { row: this.row, text }
  }
}

/**
 * The splitter for a file that begins with `head`; undefined: not enough of it has been read. An array begins with its
 * bracket. In JSON Lines a whole object stands on the first line or, should that one be broken, on the second.
 */
export function splitterFor(head: string, isWhole: boolean): Splitter | undefined {
  const start = head.trimStart()
  if (start === '') return undefined
  if (start.startsWith('[')) return new ArraySplitter()
  const lines = start.split('\n')
  const ended = (isWhole ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '').slice(0, 2)
  if (ended.some(isObject)) return new LineSplitter()
  if (isWhole || ended.length === 2) return new ValueSplitter()
  refuseEndless(start, 1)
  return undefined
}

function isObject(line: string): boolean {
  if (!line.trimStart().startsWith('{')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

function refuseEndless(rest: string, row: number): void {
  if (rest.length > maxRowChars) {
    throw new Problem('catalogue_invalid', `row ${row} has more than ${maxRowChars} characters; nothing was imported`)
  }
}
