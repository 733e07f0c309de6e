import type { FrozenInvoiceLine } from '@haoli/contract'
import PDFDocument from 'pdfkit'
import type { IssuedInvoice } from '../../../core/gateways/invoice-gateway'
import { chinaDayOf } from '../../../platform/china-days'
import { collect } from '../../../platform/pdf/collect'
import { type FontName, fontFiles } from '../../../platform/pdf/fonts'
import { printable } from '../../../platform/pdf/printable'
import { yuanOf } from '../../../platform/yuan'

type Document = PDFKit.PDFDocument

// A4 across, as fully digital invoices are printed; points.
const paper = { width: 842, height: 595 }
const edge = 48
const inside = paper.width - 2 * edge
const rowHeight = 20
const mostRows = 9
const colours = { ink: '#1F1A17', frame: '#9A6B3F', red: '#D6402B' }
/** Where each column of the table begins, and how its cells stand. */
const columns = [
  { head: '项目名称', x: 0, width: 236, align: 'left' },
  { head: '规格型号', x: 236, width: 130, align: 'left' },
  { head: '数量', x: 366, width: 60, align: 'right' },
  { head: '金额', x: 426, width: 120, align: 'right' },
  { head: '税率', x: 546, width: 70, align: 'right' },
  { head: '税额', x: 616, width: 122, align: 'right' },
] as const

/** One page. Answers a PDF. Keeps its thread busy for long. */
export async function drawInvoice(issued: IssuedInvoice): Promise<Buffer> {
  const { issuedAt, takesBack } = issued
  const name = takesBack ? '红字电子发票（样张）' : '电子发票（样张）'
  const info = { Title: `${name} ${issued.number}`, CreationDate: issuedAt, ModDate: issuedAt }
  const document = new PDFDocument({ size: [paper.width, paper.height], margin: 0, info })
  const pdf = collect(document)
  for (const [font, file] of Object.entries(fontFiles)) document.registerFont(font, file)
  drawMark(document)
  drawHead(document, issued, name)
  drawParties(document, issued)
  drawLines(document, issued)
  drawFoot(document, issued)
  document.end()
  return pdf
}

/** Across the page, so that nobody takes it for an invoice. */
function drawMark(document: Document): void {
  document
    .save()
    .rotate(-24, { origin: [paper.width / 2, paper.height / 2] })
    .opacity(0.1)
  write(
    document,
    '沙盒样张 · 不是发票',
    { x: 0, y: 250, width: paper.width },
    { size: 64, align: 'center', font: 'bold' },
  )
  document.opacity(1).restore()
}

function drawHead(document: Document, { number, issuedAt }: IssuedInvoice, name: string): void {
  write(document, name, { x: edge, y: 34, width: inside }, { size: 20, align: 'center', colour: colours.frame })
  const right = { x: paper.width - edge - 220, width: 220 }
  write(document, `发票号码：${number}`, { ...right, y: 40 }, { size: 9, align: 'right' })
  write(document, `开票日期：${chinaDayOf(new Date(issuedAt))}`, { ...right, y: 54 }, { size: 9, align: 'right' })
}

function drawParties(document: Document, { title, seller }: IssuedInvoice): void {
  const half = inside / 2
  document
    .rect(edge, 80, half, 84)
    .rect(edge + half, 80, half, 84)
    .stroke(colours.frame)
  const buyer = [
    `购买方名称：${title.name}`,
    ...(title.taxNumber ? [`纳税人识别号：${title.taxNumber}`] : []),
    ...(title.address || title.phone ? [`地址、电话：${title.address ?? ''} ${title.phone ?? ''}`] : []),
    ...(title.bank ? [`开户行及账号：${title.bank} ${title.account ?? ''}`] : []),
  ]
  const sells = [`销售方名称：${seller.name}`, `纳税人识别号：${seller.taxNumber}`]
  for (const [side, texts] of [buyer, sells].entries()) {
    for (const [row, text] of texts.entries()) {
      write(document, text, { x: edge + side * half + 10, y: 90 + row * 17, width: half - 20 }, { size: 9 })
    }
  }
}

function drawLines(document: Document, { lines, takesBack }: IssuedInvoice): void {
  const top = 164
  document.rect(edge, top, inside, (mostRows + 1) * rowHeight + 12).stroke(colours.frame)
  const row = (cells: readonly string[], y: number, colour: string) => {
    for (const [index, { x, width, align }] of columns.entries()) {
      write(document, cells[index] ?? '', { x: edge + x + 5, y, width: width - 10 }, { size: 9, align, colour })
    }
  }
  row(
    columns.map(({ head }) => head),
    top + 8,
    colours.frame,
  )
  const shown = lines.length > mostRows ? lines.slice(0, mostRows - 1) : lines
  const colour = takesBack ? colours.red : colours.ink
  for (const [index, line] of shown.entries())
    row(cellsOf(line, takesBack !== null), top + (index + 1) * rowHeight + 8, colour)
  if (shown.length < lines.length) {
    row([`另有 ${lines.length - shown.length} 项`], top + (shown.length + 1) * rowHeight + 8, colour)
  }
}

function cellsOf({ title, specText, quantity, fen, taxFen, taxRatePpm }: FrozenInvoiceLine, isRed: boolean): string[] {
  const sign = isRed ? '-' : ''
  const pieces = quantity === 0 ? '' : `${sign}${quantity}`
  return [
    title,
    specText,
    pieces,
    `${sign}${yuanOf(fen - taxFen)}`,
    `${taxRatePpm / 10_000}%`,
    `${sign}${yuanOf(taxFen)}`,
  ]
}

function drawFoot(document: Document, { amountFen, takesBack, orderNumber }: IssuedInvoice): void {
  const top = 376
  document
    .rect(edge, top, inside, 34)
    .rect(edge, top + 34, inside, 60)
    .stroke(colours.frame)
  const sum = `价税合计（小写）：¥${takesBack ? '-' : ''}${yuanOf(amountFen)}`
  write(document, sum, { x: edge + 10, y: top + 11, width: inside - 20 }, { size: 12, font: 'bold' })
  const notes = [
    `备注：订单 ${orderNumber}`,
    ...(takesBack ? [`被红冲蓝字发票号码：${takesBack.number}`] : []),
    '沙盒样张：由示例商店生成，没有经过税务机关，不能用于报销或抵扣。',
  ]
  for (const [row, text] of notes.entries()) {
    write(document, text, { x: edge + 10, y: top + 42 + row * 16, width: inside - 20 }, { size: 9 })
  }
}

interface Style {
  size: number
  font?: FontName
  align?: 'left' | 'right' | 'center'
  colour?: string
}

/** One line; what is too long ends in an ellipsis. */
function write(
  document: Document,
  text: string,
  { x, y, width }: { x: number; y: number; width: number },
  { size, font = 'regular', align = 'left', colour = colours.ink }: Style,
): void {
  document.font(font).fontSize(size).fillColor(colour)
  document.text(printable(text), x, y, { width, height: size * 1.4, ellipsis: true, align, lineGap: 0 })
}
