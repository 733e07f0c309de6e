import { inflateSync } from 'node:zlib'

export interface PrintedPage {
  /** The searchable text of the page, line by line. */
  texts: string[]
  /** Filled rectangles: x, y, width, height. */
  boxes: number[][]
  /** Pictures: width and height. */
  pictures: number[][]
  /** Where each text begins, from the lower left corner. */
  places: { x: number; y: number }[]
}

/** Reads texts, rectangles and pictures out of a PDF. */
export function readPdf(pdf: Buffer): PrintedPage[] {
  const objects = objectsOf(pdf)
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => readPage(objects, head))
}

interface PdfObject {
  head: string
  stream: string
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const [, id = '', body = ''] of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', raw] = body.split(/\nstream\n/)
    const bytes = Buffer.from(raw?.replace(/\nendstream$/, '') ?? '', 'latin1')
    objects.set(id, { head, stream: /FlateDecode/.test(head) ? inflateSync(bytes).toString('latin1') : '' })
  }
  return objects
}

function readPage(objects: Map<string, PdfObject>, head: string): PrintedPage {
  const resources = follow(objects, head, 'Resources')?.head ?? ''
  const fonts = resources.slice(resources.indexOf('/Font <<'))
  const letters = (name: string) => lettersOf(follow(objects, follow(objects, fonts, name)?.head ?? '', 'ToUnicode'))
  const content = follow(objects, head, 'Contents')?.stream ?? ''
  const texts: string[] = []
  let font = new Map<string, string>()
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ]+)*)\] TJ/g)) {
    if (name !== undefined) font = letters(name)
    const codes = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    if (shown !== undefined) texts.push(codes.map((code) => font.get(code) ?? '\u{FFFD}').join(''))
  }
  const numbers = (pattern: RegExp) => [...content.matchAll(pattern)].map((match) => match.slice(1).map(Number))
  return {
    texts,
    boxes: numbers(/^([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re$/gm),
    pictures: numbers(/^([-\d.]+) 0 0 -([-\d.]+) [-\d.]+ [-\d.]+ cm\n\/I\d+ Do$/gm),
    places: numbers(/^1 0 0 1 ([-\d.]+) ([-\d.]+) Tm$/gm).map(([x = 0, y = 0]) => ({ x, y })),
  }
}

const follow = (objects: Map<string, PdfObject>, head: string, name: string): PdfObject | undefined =>
  objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '')

/** The character for each code of an embedded font. */
function lettersOf(cmap: PdfObject | undefined): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, from = '', , list = ''] of (cmap?.stream ?? '').matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const code = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0')
      letters.set(code, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
  }
  return letters
}
