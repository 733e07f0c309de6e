import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { composePicture } from './compose-picture'
import { readPictureUrl } from './picture-recipe'

const require = createRequire(import.meta.url)
const artDir = join(dirname(require.resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets')

test.each([
  'single_sand_1f375',
  'near_sky_1f9e3_blue',
  'pair_rose_1f48e',
  'with_jade_1fad6_1f375',
  'trio_gold_1f34a_1f34b_1f343',
])('%s becomes a square WebP that is light to load', async (name) => {
  const recipe = readPictureUrl(`/media/${name}.webp`)
  if (recipe === null) throw new Error(name)
  const picture = await composePicture(recipe, artDir)
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 750, height: 750, hasAlpha: false })
  expect(picture.length).toBeLessThan(24_000)
})

test.each(['icon_1f375', 'banner_1f375_1f343'])('%s is cut out', async (name) => {
  const recipe = readPictureUrl(`/media/${name}.webp`)
  if (recipe === null) throw new Error(name)
  expect(await sharp(await composePicture(recipe, artDir)).metadata()).toMatchObject({ format: 'webp', hasAlpha: true })
})

test.each([
  '/media/single_1f375.webp',
  '/media/other_sand_1f375.webp',
  '/media/../x.webp',
  'https://a.example/x.webp',
  '/media/single_sand.webp',
])('%s is no recipe', (url) => expect(readPictureUrl(url)).toBeNull())
