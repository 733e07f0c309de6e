import { Problem } from '../../platform/problem'

/** No product is longer than this. Limits the memory of an import. */
const maxRowChars = 2_000_000

export interface Piece {
  row: number
  text: string
  /** Set where the splitter already found the row invalid. */
  reason?: string
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

/** Splits `[a, b, …]` at the commas of the outer array. */
class ArraySplitter implements Splitter {
  #row = 0
  #buffer = ''
  #scanned = 0
  #start = 0
  #depth = 0
  #inString = false
  #state: 'before' | 'inside' | 'after' = 'before'

  push(text: string): Piece[] {
    const pieces: Piece[] = []
    this.#buffer += text
    while (this.#scanned < this.#buffer.length) {
      const char = this.#buffer[this.#scanned]
      this.#scanned += 1
      if (this.#inString) {
        if (char === '\\') this.#scanned += 1
        else if (char === '"') this.#inString = false
      } else if (char === '"') this.#inString = true
      else if (char === '[' || char === '{') this.#open()
      else if (char === ']' || char === '}') pieces.push(...this.#close(char))
      else if (char === ',' && this.#depth === 1) pieces.push(this.#cut())
    }
    this.#buffer = this.#buffer.slice(this.#start)
    this.#scanned -= this.#start
    this.#start = 0
    refuseEndless(this.#buffer, this.#row + 1)
    return pieces
  }

  end(): Piece[] {
    const rest = this.#buffer.slice(this.#start).trim()
    const row = this.#row + 1
    if (this.#state !== 'after') return [{ row, text: rest, reason: 'the file ends in the middle of the array' }]
    return rest === '' ? [] : [{ row, text: rest, reason: 'something follows the end of the array' }]
  }

  #open(): void {
    this.#depth += 1
    if (this.#depth > 1 || this.#state !== 'before') return
    this.#state = 'inside'
    this.#start = this.#scanned
  }

  #close(char: string): Piece[] {
    this.#depth -= 1
    if (this.#depth !== 0 || this.#state !== 'inside') return []
    const last = this.#buffer.slice(this.#start, this.#scanned - 1)
    const pieces = last.trim() !== '' || this.#row > 0 ? [this.#cut()] : []
    this.#start = this.#scanned
    this.#state = 'after'
    if (char !== ']') pieces.push({ row: this.#row, text: '', reason: 'closes with } what [ opened' })
    return pieces
  }

  #cut(): Piece {
    this.#row += 1
    const text = this.#buffer.slice(this.#start, this.#scanned - 1)
    this.#start = this.#scanned
    return text.trim() === '' ? { row: this.#row, text, reason: 'empty element' } : { row: this.#row, text }
  }
}

/** Splits values that stand one after the other, each over as many lines as it likes. */
class ValueSplitter implements Splitter {
  #row = 0
  #buffer = ''
  #scanned = 0
  #depth = 0
  #inString = false

  push(text: string): Piece[] {
    const pieces: Piece[] = []
    this.#buffer += text
    while (this.#scanned < this.#buffer.length) {
      const char = this.#buffer[this.#scanned]
      this.#scanned += 1
      if (this.#inString) {
        if (char === '\\') this.#scanned += 1
        else if (char === '"') this.#inString = false
      } else if (char === '"') this.#inString = true
      else if (char === '[' || char === '{') this.#depth += 1
      else if (char === ']' || char === '}') {
        this.#depth -= 1
        if (this.#depth <= 0) pieces.push(this.#cut())
      }
    }
    refuseEndless(this.#buffer, this.#row + 1)
    return pieces
  }

  end(): Piece[] {
    return this.#buffer.trim() === '' ? [] : [this.#cut()]
  }

  #cut(): Piece {
    this.#row += 1
    const text = this.#buffer.slice(0, this.#scanned)
    this.#buffer = this.#buffer.slice(this.#scanned)
    this.#scanned = 0
    this.#depth = 0
    return { row: this.#row, text }
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
