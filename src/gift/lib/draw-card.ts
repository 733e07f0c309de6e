import type { Occasion, Paper } from '@haoli/contract'
import { occasionArt } from '@/common/blocks/occasions/art'
import { linesOf, roundBox } from '@/common/lib/pen'
import { drawPicture } from '@/common/platform/picture'
import { pictureAddress } from '@/common/ui/img/address'
import { paperOf } from './paper'

interface CardWords {
  title: string
  note: string
  openIt: string
}

interface CardFacts extends CardWords {
  occasion: Occasion
  paper: Paper | null
  imageUrl: string | null
}

/** The aspect ratio of a shared card is 5 : 4 (wechat.md 2.6). */
const size = { width: 500, height: 400 }

type Ground = readonly [from: string, to: string]

const papers: Readonly<Record<Paper, Ground>> = {
  vermilion: ['#C2402C', '#8E2118'],
  rose: ['#D4557A', '#9A2F55'],
  amber: ['#B9772C', '#7E4A14'],
  jade: ['#3F8F7A', '#1F5E4E'],
  violet: ['#8A5BB0', '#5B3680'],
  ink: ['#46699A', '#233A5F'],
}

const grounds: Readonly<Record<Occasion | Paper, Ground>> = {
  ...papers,
  none: papers.vermilion,
  birthday: papers.rose,
  mid_autumn: papers.amber,
  thanks: papers.violet,
  new_year: ['#CE3428', '#8F1712'],
  get_well: papers.jade,
}

/** Draws the picture of the shared card: occasion, note and goods if they are given, no price. Null where this phone cannot draw. */
export function drawCard({ occasion, paper, imageUrl, title, note, openIt }: CardFacts): Promise<string | null> {
  return drawPicture(size, async ({ pen, load }) => {
    const [goods, art] = await Promise.all([
      imageUrl ? load(pictureAddress(imageUrl)) : null,
      load(occasionArt[occasion]),
    ])
    const [from, to] = grounds[paperOf({ occasion, paper })]
    const ground = pen.createLinearGradient(0, 0, size.width, size.height)
    ground.addColorStop(0, from)
    ground.addColorStop(1, to)
    pen.fillStyle = ground
    pen.fillRect(0, 0, size.width, size.height)

    pen.save()
    roundBox(pen, { x: 300, y: 64, width: 168, height: 168, radius: 24 })
    pen.clip()
    pen.fillStyle = '#FFF6E6'
    pen.fillRect(300, 64, 168, 168)
    if (goods) pen.drawImage(goods, 300, 64, 168, 168)
    pen.restore()
    if (art && goods) pen.drawImage(art, 256, 176, 88, 88)
    else if (art) pen.drawImage(art, 320, 84, 128, 128)

    pen.textBaseline = 'top'
    pen.fillStyle = '#FFF3DC'
    pen.font = 'bold 30px sans-serif'
    linesOf(pen, title, 236).forEach((line, index) => {
      pen.fillText(line, 32, 70 + index * 42)
    })
    pen.fillStyle = 'rgba(255, 243, 220, 0.86)'
    pen.font = '24px sans-serif'
    linesOf(pen, note, 436).forEach((line, index) => {
      pen.fillText(line, 32, 278 + index * 34)
    })

    pen.fillStyle = '#F7DFA8'
    roundBox(pen, { x: 32, y: 178, width: 168, height: 48, radius: 24 })
    pen.fill()
    pen.fillStyle = '#7A3A12'
    pen.font = 'bold 24px sans-serif'
    const fits = Math.min(1, 148 / pen.measureText(openIt).width)
    pen.font = `bold ${Math.floor(24 * fits)}px sans-serif`
    pen.textAlign = 'center'
    pen.fillText(openIt, 116, 190 + 12 * (1 - fits))
    pen.textAlign = 'left'
  })
}
