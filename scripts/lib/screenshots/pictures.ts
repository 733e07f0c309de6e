import sharp, { type Sharp } from 'sharp'

const heaviestBytes = 60_000
const heaviestPairBytes = 90_000

/** In pixels of a screenshot, two a point: a phone's width, its status bar, and what is between two phones. */
const phoneWidth = 750
const phoneHeight = 1_624
export const statusBarHeight = 88
const gap = 24
const pairWidth = 1_000
const strip = '#e7e3dd'

/** WebP as good as fits into what a page of documentation should load. */
async function webpWithin(picture: Sharp, bytes: number, narrower: number): Promise<Buffer> {
  for (const quality of [88, 80, 70, 60, 50]) {
    const webp = await picture.clone().webp({ quality }).toBuffer()
    if (webp.length <= bytes) return webp
  }
  return picture.resize({ width: narrower }).webp({ quality: 60 }).toBuffer()
}

export const small = (png: Buffer) => webpWithin(sharp(png), heaviestBytes, 560)

/**
 * Both builds side by side, the browser's on the left. A browser draws no status bar: its picture, that much lower, has a
 * plain strip in its place, so that both line up.
 */
export async function sideBySide(browser: Buffer, miniProgram: Buffer): Promise<Buffer> {
  const canvas = { width: phoneWidth * 2 + gap, height: phoneHeight, channels: 4 as const }
  const bar = { width: phoneWidth, height: statusBarHeight, channels: 4 as const, background: strip }
  const both = await sharp({ create: { ...canvas, background: 'transparent' } })
    .composite([
      { input: { create: bar }, left: 0, top: 0 },
      { input: browser, left: 0, top: statusBarHeight },
      { input: miniProgram, left: phoneWidth + gap, top: 0 },
    ])
    .png()
    .toBuffer()
  return webpWithin(sharp(both).resize({ width: pairWidth }), heaviestPairBytes, 800)
}
