import type { VenueCode } from '@haoli/contract'
import PDFDocument from 'pdfkit'
import type { CodePicture } from '../../../core/gateways/gateways'
import { collect } from '../../../platform/pdf/collect'
import { type FontName, fontFiles } from '../../../platform/pdf/fonts'
import { printable } from '../../../platform/pdf/printable'
import { drawQr } from './draw-qr'
import { type Box, cardBox, cardsPerPage, cuts, paper, partsOf, titleHeight } from './layout'

/** A code with its picture. */
export type DrawnCode = Pick<VenueCode, 'title' | 'venue' | 'code'> & { picture: CodePicture }

export interface SheetInput {
  codes: readonly DrawnCode[]
  now: Date
}

/** A4, eight on a page, in the order of `codes`. Answers a PDF. Keeps its thread busy for seconds. */
export async function drawSheet(codes: readonly DrawnCode[], now: Date): Promise<Buffer> {
  const document = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    info: { Title: '好礼 · 送礼码', CreationDate: now, ModDate: now },
  })
  const pdf = collect(document)
  for (const [name, file] of Object.entries(fontFiles)) document.registerFont(name, file)
  for (const [index, code] of codes.entries()) {
    if (index % cardsPerPage === 0) drawCuts(document.addPage())
    drawCard(document, code, cardBox(index))
  }
  document.end()
  return pdf
}

function drawCuts(document: PDFKit.PDFDocument): void {
  document.lineWidth(0.4).dash(3, { space: 3 })
  for (const { from, to } of cuts()) document.moveTo(...from).lineTo(...to)
  document.stroke('#BBBBBB').undash()
}

function drawCard(document: PDFKit.PDFDocument, code: DrawnCode, box: Box): void {
  const { qr, brand, about, code: typed, hint } = partsOf(box)
  if ('qr' in code.picture) drawQr(document, code.picture.qr, qr)
  // Bytes that were copied to another thread are no Buffer any more.
  else document.image(Buffer.from(code.picture.bytes), qr.x, qr.y, { fit: [qr.width, qr.height] })
  write(document, '好礼', brand, { font: 'bold', size: 9, colour: '#D6402B' })
  write(document, code.title, { ...about, height: titleHeight }, { font: 'bold', size: 11.5 })
  const below = document.y + 3
  const rest = { ...about, y: below, height: about.y + about.height - below }
  write(document, code.venue, rest, { font: 'regular', size: 8.5, colour: '#5C5550' })
  write(document, code.code, typed, { font: 'bold', size: 10.5 })
  write(document, '扫一扫，送给朋友', hint, { font: 'regular', size: 7.5, colour: '#5C5550' })
}

interface Style {
  font: FontName
  size: number
  colour?: string
}

/** Writes into a box and not beyond it: what is too long ends in an ellipsis. */
function write(document: PDFKit.PDFDocument, text: string, { x, y, width, height }: Box, style: Style): void {
  document
    .font(style.font)
    .fontSize(style.size)
    .fillColor(style.colour ?? '#1F1A17')
  document.text(printable(text), x, y, { width, height, ellipsis: true, lineGap: 0 })
}
