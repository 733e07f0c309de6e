import { join } from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'
import { type Arrangement, type Ground, grounds, type Recipe, type Tint, tints } from './picture-recipe'

const side = 750
const iconSide = 128

interface Placed {
  /** Index into the recipe's art. */
  art: number
  /** Of the picture's side. */
  size: number
  /** Where the middle is, of the side. */
  x: number
  y: number
  degrees?: number
}

/** From the back to the front. */
const scenes: Record<Exclude<Arrangement, 'icon' | 'banner'>, Placed[]> = {
  single: [{ art: 0, size: 0.62, x: 0.5, y: 0.49 }],
  near: [{ art: 0, size: 0.98, x: 0.56, y: 0.56, degrees: -8 }],
  pair: [
    { art: 0, size: 0.42, x: 0.67, y: 0.42, degrees: 9 },
    { art: 0, size: 0.54, x: 0.39, y: 0.54, degrees: -5 },
  ],
  with: [
    { art: 1, size: 0.36, x: 0.7, y: 0.4, degrees: 5 },
    { art: 0, size: 0.54, x: 0.42, y: 0.53 },
  ],
  trio: [
    { art: 1, size: 0.34, x: 0.28, y: 0.37, degrees: -10 },
    { art: 2, size: 0.34, x: 0.72, y: 0.37, degrees: 10 },
    { art: 0, size: 0.5, x: 0.5, y: 0.56 },
  ],
}

interface Sprite {
  pixels: Buffer
  width: number
  height: number
  left: number
  top: number
}

/** Draws one picture: goods with soft shadows on a soft ground, 750 × 750; icons and banners are cut out. WebP. */
export async function composePicture({ arrangement, ground, art, tint }: Recipe, artDir: string): Promise<Buffer> {
  const files = art.map((name) => join(artDir, `${name}.webp`))
  if (arrangement === 'icon') return icon(files[0] ?? '', tint)
  if (arrangement === 'banner') return banner(files)
  const scene = scenes[arrangement]
  const sprites = await Promise.all(
    scene.map((placed) => spriteOf(files[placed.art] ?? files[0] ?? '', placed, placed.art === 0 ? tint : undefined)),
  )
  const shadows = scene.map((placed, index) => shadowSvg(placed, sprites[index]))
  return sharp(Buffer.from(groundSvg(ground ?? 'sand', shadows)))
    .composite(sprites.map(overlay))
    .webp({ quality: 80, effort: 3 })
    .toBuffer()
}

async function spriteOf(file: string, placed: Placed, tint: Tint | undefined): Promise<Sprite> {
  const width = Math.round(placed.size * side)
  const { data, info } = await sharp(file)
    .resize(width, width, { kernel: 'lanczos3' })
    .modulate(tint === undefined ? {} : tints[tint])
    .rotate(placed.degrees ?? 0, { background: '#00000000' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const left = Math.round(placed.x * side - info.width / 2)
  const top = Math.round(placed.y * side - info.height / 2)
  return { pixels: data, width: info.width, height: info.height, left, top }
}

/** Cuts off what would hang over the edge, which the compositor does not take. */
function overlay({ pixels, width, height, left, top }: Sprite): OverlayOptions {
  const cutLeft = Math.max(0, -left)
  const cutTop = Math.max(0, -top)
  const right = Math.min(width, side - left)
  const bottom = Math.min(height, side - top)
  const kept = Buffer.alloc((right - cutLeft) * (bottom - cutTop) * 4)
  for (let row = cutTop; row < bottom; row += 1) {
    pixels.copy(kept, (row - cutTop) * (right - cutLeft) * 4, (row * width + cutLeft) * 4, (row * width + right) * 4)
  }
  const raw = { width: right - cutLeft, height: bottom - cutTop, channels: 4 as const }
  return { input: kept, raw, left: Math.max(0, left), top: Math.max(0, top) }
}

/** The goods stand on the ground: a flat shadow below them. */
function shadowSvg(placed: Placed, sprite: Sprite | undefined): string {
  if (sprite === undefined) return ''
  const width = placed.size * side
  const y = sprite.top + sprite.height / 2 + width * 0.475
  return `<ellipse cx="${placed.x * side}" cy="${y}" rx="${width * 0.44}" ry="${width * 0.075}" fill="url(#shadow)"/>`
}

function groundSvg(ground: Ground, shadows: string[]): string {
  const [middle, edge] = grounds[ground]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <defs>
      <radialGradient id="g" cx="50%" cy="40%" r="72%"><stop offset="0" stop-color="${middle}"/><stop offset="1" stop-color="${edge}"/></radialGradient>
      <radialGradient id="light" cx="50%" cy="30%" r="45%"><stop offset="0" stop-color="#fff" stop-opacity="0.5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
      <radialGradient id="shadow"><stop offset="0" stop-color="#3A2410" stop-opacity="0.3"/><stop offset="0.55" stop-color="#3A2410" stop-opacity="0.22"/><stop offset="0.8" stop-color="#3A2410" stop-opacity="0.07"/><stop offset="1" stop-color="#3A2410" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="${side}" height="${side}" fill="url(#g)"/>
    <rect width="${side}" height="${side}" fill="url(#light)"/>${shadows.join('')}</svg>`
}

async function icon(file: string, tint: Tint | undefined): Promise<Buffer> {
  return sharp(file)
    .resize(iconSide, iconSide, { kernel: 'lanczos3' })
    .modulate(tint === undefined ? {} : tints[tint])
    .webp({ quality: 82, alphaQuality: 90, effort: 5 })
    .toBuffer()
}

/** One or two things, tilted, with a shadow of their shape, on nothing: it lies on the banner's own colour. */
async function banner(files: string[]): Promise<Buffer> {
  const width = 420
  const [front = '', back] = files
  const layers: OverlayOptions[] = []
  if (back !== undefined) layers.push(...(await floating(back, 190, { left: 0, top: 20 }, -14)))
  layers.push(
    ...(await floating(
      front,
      back === undefined ? 330 : 280,
      { left: back === undefined ? 30 : 110, top: back === undefined ? 30 : 90 },
      -8,
    )),
  )
  return sharp({ create: { width, height: width, channels: 4, background: '#00000000' } })
    .composite(layers)
    .webp({ quality: 80, alphaQuality: 85, effort: 5 })
    .toBuffer()
}

async function floating(
  file: string,
  size: number,
  at: { left: number; top: number },
  degrees: number,
): Promise<OverlayOptions[]> {
  const goods = await sharp(file)
    .resize(size, size, { kernel: 'lanczos3' })
    .rotate(degrees, { background: '#00000000' })
    .png()
    .toBuffer()
  const { width = 0, height = 0 } = await sharp(goods).metadata()
  const alpha = await sharp(goods).extractChannel('alpha').linear(0.38, 0).toBuffer()
  const shape = await sharp({ create: { width, height, channels: 3, background: '#500A00' } })
    .joinChannel(alpha)
    .png()
    .toBuffer()
  const shadow = await sharp(shape)
    .extend({ top: 0, bottom: 24, left: 0, right: 0, background: '#00000000' })
    .blur(10)
    .png()
    .toBuffer()
  return [
    { input: shadow, left: at.left, top: at.top + 14 },
    { input: goods, left: at.left, top: at.top },
  ]
}
