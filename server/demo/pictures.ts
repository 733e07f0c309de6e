import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { composePicture } from './compose-picture'
import { readPictureUrl } from './picture-recipe'

const require = createRequire(import.meta.url)
const own = fileURLToPath(new URL('.', import.meta.url))
const artDir = join(dirname(require.resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets')
/** What the pictures are made from. A change of any of them makes all of them again. */
const sources = ['compose-picture.ts', 'picture-recipe.ts']
const data = ['products.json', 'categories.json', 'home.json']

/**
 * Makes the pictures that the demo catalogue names and that are not in `folder` yet. Answers how many it made; some
 * seconds the first time, nothing after that.
 */
export async function makePictures(folder: string, onProgress?: (made: number, all: number) => void): Promise<number> {
  await mkdir(folder, { recursive: true })
  const stamp = join(folder, '.made-by')
  const version = await hashOf(sources)
  const current = existsSync(stamp) && (await readFile(stamp, 'utf8')) === version
  if (!current) await removePictures(folder)

  const urls = await picturesOfDemo()
  const missing = urls.filter((url) => !existsSync(fileOf(folder, url)))
  let next = 0
  let made = 0
  const worker = async () => {
    for (let url = missing[next++]; url !== undefined; url = missing[next++]) {
      await makePicture(folder, url)
      made += 1
      onProgress?.(made, missing.length)
    }
  }
  await Promise.all([worker(), worker()])
  if (!current) await writeFile(stamp, version)
  return made
}

/** The addresses of all pictures in the demo's files. */
export async function picturesOfDemo(): Promise<string[]> {
  const texts = await Promise.all(data.map((name) => readFile(join(own, name), 'utf8')))
  return [...new Set(texts.flatMap((text) => text.match(/\/media\/[a-z0-9_-]+\.webp/g) ?? []))]
}

const fileOf = (folder: string, url: string) => join(folder, url.slice('/media/'.length))

async function makePicture(folder: string, url: string): Promise<void> {
  const recipe = readPictureUrl(url)
  if (recipe === null) throw new Error(`nobody knows how to make ${url}`)
  const file = fileOf(folder, url)
  // Written aside first: whoever stops us leaves no half picture behind.
  const draft = `${file}.${process.pid}`
  await writeFile(draft, await composePicture(recipe, artDir))
  await rename(draft, file)
}

async function removePictures(folder: string): Promise<void> {
  const names = await readdir(folder)
  await Promise.all(names.filter((name) => name.endsWith('.webp')).map((name) => rm(join(folder, name))))
}

async function hashOf(names: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const name of names) hash.update(await readFile(join(own, name)))
  return hash.digest('hex')
}
