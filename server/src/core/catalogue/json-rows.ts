import { pauses } from '../../platform/pauses'
import { Problem } from '../../platform/problem'
import { type Piece, type Splitter, splitterFor } from './json-splitters'
import type { Reason } from './row-issues'

export type ByteSource = AsyncIterable<Uint8Array | string>
/** A file that can be read more than once, each time from its beginning. */
export type OpenFile = () => ByteSource

/** One element of the file. `row` counts from 1: the element of the array, the line of a JSON Lines file, or the value. */
export type JsonRow = { row: number; value: unknown } | { row: number; reason: Reason }

/**
 * Reads a JSON array, JSON Lines, or values over several lines, one element at a time. A row that is not JSON is reported,
 * and reading continues with the next. Integers beyond 2^53 become strings: ids are uint64 (wechat.md 1), and a number would
 * lose their last digits. The reader pulls, so a slow consumer slows the source down;
 * between rows it lets other requests have their turn.
 */
export async function* jsonRows(source: ByteSource): AsyncGenerator<JsonRow> {
  const pause = pauses()
  for await (const piece of pieces(source)) {
    yield parsed(piece)
    await pause()
  }
}

async function* pieces(source: ByteSource): AsyncGenerator<Piece> {
  let splitter: Splitter | undefined
  let head = ''
  for await (const text of decoded(source)) {
    if (splitter === undefined) {
      head += text
      splitter = splitterFor(head, false)
      if (splitter !== undefined) yield* splitter.push(head)
    } else yield* splitter.push(text)
  }
  if (splitter === undefined) {
    splitter = splitterFor(head, true)
    if (splitter === undefined) return
    yield* splitter.push(head)
  }
  yield* splitter.end()
}

function parsed({ row, text, reason }: Piece): JsonRow {
  if (reason !== undefined) return { row, reason }
  try {
    return { row, value: JSON.parse(keepLongNumbers(text)) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { row, reason: { code: 'not_json', params: { message } } }
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
