import { encode } from 'uqr'
import { readPdf } from '../../../../testing/venues/read-pdf'
import { printable } from '../../../platform/pdf/printable'
import { type DrawnCode, drawSheet } from './draw-sheet'
import { cardBox, cardsPerPage, paper, partsOf } from './layout'

const now = new Date('2026-11-20T10:00:00Z')
const address = 'https://shop.example/g/K7Q2M-9XMTA'
const code = (change: Partial<DrawnCode> = {}): DrawnCode => ({
  code: 'K7Q2M-9XMTA',
  title: '明前西湖龙井 特级 250g 礼罐',
  venue: '龙井村 · 问茶小院',
  picture: { qr: address },
  ...change,
})
const print = async (...codes: DrawnCode[]) => readPdf(await drawSheet(codes, now))
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)
const [firstModule, quiet] = [0, 4]

describe('a sheet of codes', () => {
  it('says of each code what it is for, where it hangs, and the code to be typed, as text that can be searched', async () => {
    const [page] = await print(code())
    // Where a line ends there may be a space.
    expect(page?.texts.join(' ').replace(/\s+/g, ' ')).toBe(
      '好礼 明前西湖龙井 特级 250g 礼罐 龙井村 · 问茶小院 K7Q2M-9XMTA 扫一扫，送给朋友',
    )
  })

  it('draws the code of its address as rectangles, module by module', async () => {
    const [page] = await print(code())
    const { data, size } = encode(address, { ecc: 'M', border: quiet })
    const { qr } = partsOf(cardBox(0))
    const module = qr.width / size
    const drawn = data.map((row) => row.map(() => false))
    for (const [x = 0, y = 0, width = 0] of page?.boxes ?? []) {
      const row = Math.round((y - qr.y) / module)
      const from = Math.round((x - qr.x) / module)
      for (let column = from; column < from + Math.round(width / module); column++) {
        const line = drawn[row]
        if (line) line[column] = true
      }
    }
    expect(drawn).toEqual(data)
    expect(drawn[firstModule]?.some(Boolean)).toBe(false)
    // Half a millimetre a module at least: any phone reads that.
    expect(module).toBeGreaterThan((0.5 * 72) / 25.4)
  })

  it('shows a picture that came drawn in the place of the QR code, as large as fits', async () => {
    const [page] = await print(code({ picture: { type: 'image/png', bytes: onePixel } }))
    const { qr } = partsOf(cardBox(0))
    expect(page?.boxes).toEqual([])
    expect(page?.pictures).toEqual([[qr.width, qr.height].map((side) => expect.closeTo(side, 2))])
  })

  it('puts eight on a page, each within its own box and all of them on the paper', async () => {
    const codes = Array.from({ length: 19 }, (_, index) =>
      code({ code: `AAAAA-0000${index % 10}`, venue: `地点 ${index}` }),
    )
    const pages = await print(...codes)
    expect(pages).toHaveLength(3)
    expect(pages.map((page) => page.texts.filter((text) => text === '扫一扫，送给朋友').length)).toEqual([8, 8, 3])
    for (let index = 0; index < cardsPerPage; index++) {
      const box = cardBox(index)
      for (const part of [box, ...Object.values(partsOf(box))]) {
        expect(part.x).toBeGreaterThanOrEqual(box.x)
        expect(part.x + part.width).toBeLessThanOrEqual(Math.min(box.x + box.width, paper.width))
        expect(part.y).toBeGreaterThanOrEqual(box.y)
        expect(part.y + part.height).toBeLessThanOrEqual(Math.min(box.y + box.height, paper.height))
      }
      const { brand, about, code: typed, hint } = partsOf(box)
      const column = [brand, about, typed, hint]
      column.slice(1).forEach((part, place) => {
        const above = column[place]
        expect(part.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0))
      })
    }
  })

  it('ends long names in an ellipsis, inside their box, whatever they are made of', async () => {
    const names = ['好'.repeat(200), 'x'.repeat(300), 'Very long words '.repeat(20), '（((\\)<>%/[]{}'.repeat(20)]
    for (const title of names) {
      const [page] = await print(code({ title, venue: title }))
      const texts = page?.texts ?? []
      expect(texts.filter((text) => text.endsWith('…'))).toHaveLength(2)
      expect(texts.slice(-2)).toEqual(['K7Q2M-9XMTA', '扫一扫，送给朋友'])
      const box = cardBox(0)
      for (const { y } of page?.places ?? []) {
        expect(y).toBeGreaterThan(paper.height - box.y - box.height)
        expect(y).toBeLessThan(paper.height - box.y)
      }
    }
  })

  it('prints what may stand in a name: brackets, rare characters, other scripts; and leaves out what no font has', async () => {
    const title = '喆堃号 (台灣) \\ カフェ é ©'
    const [page] = await print(code({ title, venue: '茶\u0000馆 🎁\n二楼' }))
    expect(page?.texts.join('')).toContain(title)
    expect(page?.texts.join('')).toContain('茶 馆 二楼')
    expect(printable('a\u202E\u200Bb👍🏽c\t\td')).toBe('abc d')
  })
})
