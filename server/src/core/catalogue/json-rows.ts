import { Problem } from '../../platform/problem'

export type ByteSource = AsyncIterable<Uint8Array | string>

/** One element of the file. `row` counts from 1: the element of the array, or the line of a JSON Lines file. */
export type JsonRow = { row: number; value: unknown } | { row: number; reason: string }

/** No product is longer than this. Limits the memory of an import. */
const maxRowChars = 2_000_000

/**
 * Reads a JSON array or JSON Lines, one element at a time. A row that is not JSON is reported, and reading continues with
 * the next. Integers beyond 2^53 become strings: ids are uint64 (wechat.md 1), and a number would lose their last digits.
 * The reader pulls, so a slow consumer slows the source down.
 */
export async function* jsonRows(source: ByteSource): AsyncGenerator<JsonRow> {
  let splitter: Splitter | null = null
  for await (const text of decoded(source)) {
    if (splitter === null) {
      const start = text.trimStart()
      if (start === '') continue
      splitter = start.startsWith('[') ? new ArraySplitter() : new LineSplitter()
    }
    yield* splitter.push(text).map(parsed)
  }
  if (splitter !== null) yield* splitter.end().map(parsed)
}

interface Piece {
  row: number
  text: string
  /** Set where the splitter already found the row invalid. */
  reason?: string
}

interface Splitter {
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

function refuseEndless(rest: string, row: number): void {
  if (rest.length > maxRowChars) {
    throw new Problem('catalogue_invalid', `row ${row} has more than ${maxRowChars} characters; nothing was imported`)
  }
}

function parsed({ row, text, reason }: Piece): JsonRow {
  if (reason !== undefined) return { row, reason }
  try {
    return { row, value: JSON.parse(keepLongNumbers(text)) }
  } catch (error) {
    return { row, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}

const longNumber = /\d{16}/
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

const isUnsafe = (token: string) => /^\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))

/** Puts quotes around integers that a JavaScript number cannot hold exactly. */
export function keepLongNumbers(json: string): string {
  if (!longNumber.test(json)) return json
  return json.replace(stringOrNumber, (token) => (isUnsafe(token) ? `"${token}"` : token))
}

async function* decoded(source: ByteSource): AsyncGenerator<string> {
  // The decoder drops a byte order mark and joins a character that two chunks share.
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of source)
    yield typeof chunk === 'string' ? chunk : utf8(() => decoder.decode(chunk, { stream: true }))
  const rest = utf8(() => decoder.decode())
  if (rest !== '') yield rest
}

function utf8(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new Problem('catalogue_invalid', 'the file is not UTF-8; nothing was imported')
  }
}
