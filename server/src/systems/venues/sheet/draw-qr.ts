import { encode } from 'uqr'
import type { Box } from './layout'

/** The light modules around a code, without which scanners do not find it (ISO/IEC 18004). */
const quietModules = 4

/** Draws a QR code as one filled path, so it stays sharp at any size. A row's dark modules in line are one rectangle. */
export function drawQr(page: PDFKit.PDFDocument, text: string, { x, y, width }: Box): void {
  // M: a sixth of it may be dirty or torn, and the modules are still large.
  const { data, size } = encode(text, { ecc: 'M', border: quietModules })
  const module = width / size
  data.forEach((row, rowIndex) => {
    for (const { from, length } of runsOf(row)) {
      page.rect(x + from * module, y + rowIndex * module, length * module, module)
    }
  })
  page.fill('black')
}

/** Where dark modules stand in line: their first, and how many. */
export function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((dark, index) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last.from + last.length === index) last.length += 1
    else runs.push({ from: index, length: 1 })
  })
  return runs
}
