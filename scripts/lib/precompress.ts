import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const worthIt = /\.(js|css|html|svg|json)$/
const smallestBytes = 1024

/** Written aside first: the folder may be served already. */
async function put(path: string, content: Buffer): Promise<void> {
  await writeFile(`${path}.new`, content)
  await rename(`${path}.new`, path)
}

/** Writes `x.br` and `x.gz` beside each text file of a folder, so that serving costs no work. */
export async function precompress(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => worthIt.test(name))
  for (const name of files) {
    const path = join(folder, name)
    const content = await readFile(path)
    if (content.length < smallestBytes) continue
    const [br, gz] = await Promise.all([promisify(brotliCompress)(content), promisify(gzip)(content, { level: 9 })])
    await Promise.all([put(`${path}.br`, br), put(`${path}.gz`, gz)])
  }
}
