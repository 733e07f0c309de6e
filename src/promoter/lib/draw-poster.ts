import type { LinkPicture } from '@haoli/contract'
import { linesOf, roundBox } from '@/common/lib/pen'
import { type Drawing, drawPicture } from '@/common/platform/picture'
import { pictureAddress } from '@/common/ui/img/address'

/** What stands on a poster: the shop's words alone. Nothing on it says that sharing pays (wechat.md, rule 5.1). */
export interface PosterFacts {
  brand: string
  title: string
  /** null: the shop, which has no price. */
  price: string | null
  by: string
  hint: string
  /** One picture, or up to four of a shelf. */
  images: readonly string[]
  code: LinkPicture
}

const size = { width: 750, height: 1200 }
const margin = 40
const side = size.width - 2 * margin
/** The code stands in a white box, which is its margin. */
const codeBox = { x: 510, y: 940, width: 200, height: 200, radius: 16 }
const quiet = 16

type Pen = CanvasRenderingContext2D
type Shown = CanvasImageSource | null

/** Draws the poster; null where this phone cannot. */
export const drawPoster = (facts: PosterFacts): Promise<string | null> =>
  drawPicture(size, async ({ pen, load }) => {
    const { code } = facts
    const [drawn, ...pictures] = await Promise.all([
      code.picture ? load(code.picture) : null,
      ...facts.images.slice(0, 4).map((image) => load(pictureAddress(image))),
    ])
    pen.fillStyle = '#FBF7F2'
    pen.fillRect(0, 0, size.width, size.height)
    drawGoods(pen, pictures)
    drawWords(pen, facts)
    pen.fillStyle = '#FFFFFF'
    roundBox(pen, codeBox)
    pen.fill()
    if (drawn) drawWhole(pen, drawn)
    else if (code.modules) drawModules(pen, code.modules)
  })

/** One picture takes the whole square, more of them a quarter each. */
function drawGoods(pen: Pen, pictures: readonly Shown[]) {
  pen.save()
  roundBox(pen, { x: margin, y: margin, width: side, height: side, radius: 28 })
  pen.clip()
  pen.fillStyle = '#F3E9DC'
  pen.fillRect(margin, margin, side, side)
  const columns = pictures.length > 1 ? 2 : 1
  const each = side / columns
  pictures.forEach((picture, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    if (picture) pen.drawImage(picture, margin + column * each, margin + row * each, each, each)
  })
  pen.restore()
}

function drawWords(pen: Pen, { brand, title, price, by, hint }: PosterFacts) {
  pen.textBaseline = 'top'
  pen.fillStyle = '#1F1A17'
  pen.font = 'bold 38px sans-serif'
  const titleLines = linesOf(pen, title, side)
  titleLines.forEach((line, index) => {
    pen.fillText(line, margin, 738 + index * 52)
  })
  if (price !== null) {
    pen.fillStyle = '#D6402B'
    pen.font = 'bold 48px sans-serif'
    pen.fillText(price, margin, 750 + titleLines.length * 52)
  }
  pen.fillStyle = '#1F1A17'
  pen.font = 'bold 34px sans-serif'
  pen.fillText(brand, margin, 968)
  pen.fillStyle = '#6B625B'
  pen.font = '28px sans-serif'
  const width = codeBox.x - 2 * margin
  const lines = linesOf(pen, by, width)
  lines.forEach((line, index) => {
    pen.fillText(line, margin, 1022 + index * 40)
  })
  pen.font = '24px sans-serif'
  linesOf(pen, hint, width).forEach((line, index) => {
    pen.fillText(line, margin, 1032 + lines.length * 40 + index * 34)
  })
}

const drawWhole = (pen: Pen, picture: NonNullable<Awaited<ReturnType<Drawing['load']>>>) =>
  pen.drawImage(picture, codeBox.x + 6, codeBox.y + 6, codeBox.width - 12, codeBox.height - 12)

/** Modules are whole pixels, or a scanner sees their edges blurred. */
function drawModules(pen: Pen, rows: readonly string[]) {
  const module = Math.floor((codeBox.width - 2 * quiet) / rows.length)
  const start = Math.floor((codeBox.width - module * rows.length) / 2)
  pen.fillStyle = '#000000'
  rows.forEach((row, y) => {
    for (const [x, dark] of [...row].entries()) {
      if (dark === '1') pen.fillRect(codeBox.x + start + x * module, codeBox.y + start + y * module, module, module)
    }
  })
}
