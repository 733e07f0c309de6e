import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPictures } from './pictures'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haoli-pictures-'))
})
afterEach(() => rm(folder, { recursive: true }))

const webps = async () => (await readdir(folder)).filter((name) => name.endsWith('.webp'))

test('a picture is made when it is asked for, once for all who ask', async () => {
  const pictures = await openPictures(folder)
  const [url = ''] = pictures.missing()
  await Promise.all([pictures.make(url), pictures.make(url)])
  expect(await webps()).toEqual([url.slice('/media/'.length)])
  expect((await readFile(join(folder, url.slice('/media/'.length)))).subarray(8, 12).toString()).toBe('WEBP')
  expect(pictures.missing()).not.toContain(url)
})

test('an address that the demo does not name makes nothing', async () => {
  const pictures = await openPictures(folder)
  for (const url of ['/media/single_sand_gift.webp', '/media/../pictures.ts', '/media/']) await pictures.make(url)
  expect(await webps()).toEqual([])
})

test('pictures by an older recipe are made anew', async () => {
  const [url = ''] = (await openPictures(folder)).missing()
  await writeFile(join(folder, url.slice('/media/'.length)), 'old')
  expect((await openPictures(folder)).missing()).not.toContain(url)
  await writeFile(join(folder, '.made-by'), 'another recipe')
  expect((await openPictures(folder)).missing()).toContain(url)
})
