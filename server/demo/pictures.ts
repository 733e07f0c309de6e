import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPictureUrl } from './picture-recipe'

const require = createRequire(import.meta.url)
const own = fileURLToPath(new URL('.', import.meta.url))
const artDir = join(dirname(require.resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets')
/** What the pictures are made from. A change of any of them makes all of them again. */
const sources = ['compose-picture.ts', 'picture-recipe.ts']
const data = ['products.json', 'categories.json', 'home.json']

export interface Pictures {
  /** Makes one of the demo's pictures (`/media/….webp`) where it is not there yet; any other address is left alone. */
  make(url: string): Promise<void>
  /** Those that are not there yet. */
  missing(): string[]
  /** Makes all that are not there yet. Answers how many. */
  makeAll(): Promise<number>
}

/** The pictures that the demo catalogue names, kept in `folder`. Those made by an older recipe are removed. */
export async function openPictures(folder: string): Promise<Pictures> {
  await removeOutdated(folder)
  const urls = new Set(await picturesOfDemo())
  const isMissing = (url: string) => urls.has(url) && !existsSync(fileOf(folder, url))
  const underWay = new Map<string, Promise<void>>()

  const make = async (url: string) => {
    if (!isMissing(url)) return
    const making = underWay.get(url) ?? makePicture(folder, url).finally(() => underWay.delete(url))
    underWay.set(url, making)
    await making
  }
  const missing = () => [...urls].filter(isMissing)
  return {
    make,
    missing,
    async makeAll() {
      const all = missing()
      const waiting = all.values()
      const worker = async () => {
        for (const url of waiting) await make(url)
      }
      await Promise.all([worker(), worker()])
      return all.length
    },
  }
}

async function removeOutdated(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const stamp = join(folder, '.made-by')
  const version = await hashOf(sources)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === version) return
  const names = await readdir(folder)
  await Promise.all(names.filter((name) => name.endsWith('.webp')).map((name) => rm(join(folder, name))))
  await writeFile(stamp, version)
}

/** The addresses of all pictures in the demo's files. */
export async function picturesOfDemo(): Promise<string[]> {
  const texts = await Promise.all(data.map((name) => readFile(join(own, name), 'utf8')))
  return [...new Set(texts.flatMap((text) => text.match(/\/media\/[a-z0-9_-]+\.webp/g) ?? []))]
}

const fileOf = (folder: string, url: string) => join(folder, url.slice('/media/'.length))

async function makePicture(folder: string, url: string): Promise<void> {
  const recipe = readPictureUrl(url)
  if (recipe === null) throw new Error(`not the address of a demo picture: ${url}`)
  // The image library takes a while to load, and a shop whose pictures are there needs none.
  const { composePicture } = await import('./compose-picture')
  const file = fileOf(folder, url)
  // Written aside first: whoever stops us leaves no half picture behind, and two processes may make the same one.
  const draft = `${file}.${process.pid}`
  await writeFile(draft, await composePicture(recipe, artDir))
  await rename(draft, file)
}

async function hashOf(names: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const name of names) hash.update(await readFile(join(own, name)))
  return hash.digest('hex')
}
