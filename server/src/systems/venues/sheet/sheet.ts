import { inThread } from '../../../platform/in-thread'
import type { DrawnCode, SheetInput } from './draw-sheet'

/** A sheet of codes to print and cut out: a PDF. Embedding the fonts takes seconds, so a thread of its own draws it. */
export async function venueCodeSheet(codes: readonly DrawnCode[], now: Date): Promise<Buffer> {
  const input: SheetInput = { codes, now }
  return Buffer.from(await inThread<Uint8Array>(new URL('./sheet-thread.ts', import.meta.url), input))
}
