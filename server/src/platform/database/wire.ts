/// <reference path="./pg-utils.d.ts" />
import pgUtils from 'pg/lib/utils.js'

/** A value as it is sent: text, bytes of a bytea, or null. */
export type WireValue = string | Buffer | null

const firstYear = Date.UTC(0, 0, 1)
const lastYear = Date.UTC(9999, 11, 31)

/** How a value is sent. Throws for one that cannot be, such as an object that holds itself. */
export function toWire(value: unknown): WireValue {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return null
  // Much quicker than pg's, which writes the time of the process's own zone.
  if (value instanceof Date && value.getTime() > firstYear && value.getTime() < lastYear) return value.toISOString()
  return pgUtils.prepareValue(value)
}

const usualBytes = 16 * 1024
const mostKeptBytes = 256 * 1024

/**
 * Messages of PostgreSQL's extended protocol (its manual, "Message Formats"), one behind the other, to be written to the socket as
 * one piece.
 */
export class Messages {
  #bytes = Buffer.allocUnsafe(usualBytes)
  #end = 0

  /** Prepares a statement; with the name '' for this once. */
  parse(name: string, text: string): void {
    const start = this.#begin('P')
    this.#text(name)
    this.#text(text)
    this.#int16(0)
    this.#close(start)
  }

  /** Gives a statement its values. The rows are asked for as text. */
  bind(name: string, values: readonly WireValue[]): void {
    const start = this.#begin('B')
    this.#text('')
    this.#text(name)
    const hasBytes = values.some((value) => value instanceof Buffer)
    this.#int16(hasBytes ? values.length : 0)
    if (hasBytes) for (const value of values) this.#int16(value instanceof Buffer ? 1 : 0)
    this.#int16(values.length)
    for (const value of values) this.#value(value)
    this.#int16(0)
    this.#close(start)
  }

  /** Asks which columns the rows will have. */
  describe(): void {
    const start = this.#begin('D')
    this.#text('P')
    this.#close(start)
  }

  execute(): void {
    const start = this.#begin('E')
    this.#text('')
    this.#int32(0)
    this.#close(start)
  }

  sync(): void {
    this.#close(this.#begin('S'))
  }

  /** All that was written since it was last taken. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#end))
    this.#end = 0
    if (this.#bytes.length > mostKeptBytes) this.#bytes = Buffer.allocUnsafe(usualBytes)
    return taken
  }

  /** Answers where its length goes, which is written by `#close`. */
  #begin(kind: string): number {
    this.#reserve(5)
    this.#bytes[this.#end] = kind.charCodeAt(0)
    const start = this.#end + 1
    this.#end += 5
    return start
  }

  #close(start: number): void {
    this.#bytes.writeInt32BE(this.#end - start, start)
  }

  #value(value: WireValue): void {
    const at = this.#end
    // Instead of a length: null.
    this.#int32(-1)
    if (value === null) return
    if (typeof value === 'string') this.#utf8(value)
    else this.#copy(value)
    this.#bytes.writeInt32BE(this.#end - at - 4, at)
  }

  #text(text: string): void {
    this.#utf8(text)
    this.#reserve(1)
    this.#bytes[this.#end] = 0
    this.#end += 1
  }

  #utf8(text: string): void {
    this.#reserve(text.length * 3)
    this.#end += this.#bytes.write(text, this.#end)
  }

  #copy(bytes: Buffer): void {
    this.#reserve(bytes.length)
    this.#end += bytes.copy(this.#bytes, this.#end)
  }

  #int16(value: number): void {
    this.#reserve(2)
    this.#end = this.#bytes.writeInt16BE(value, this.#end)
  }

  #int32(value: number): void {
    this.#reserve(4)
    this.#end = this.#bytes.writeInt32BE(value, this.#end)
  }

  #reserve(size: number): void {
    if (this.#end + size <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#end + size, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#end)
    this.#bytes = larger
  }
}
