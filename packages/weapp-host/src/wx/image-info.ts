import { typeOfFile } from './file-types'
import type { Files } from './files'
import { pictureFacts } from './image-size'
import { bytesOfBody } from './request'
import type { PhoneSurroundings } from './surroundings'
import { Refusal } from './types'
import type { Wire } from './wire'

interface Surroundings {
  files: Files
  wire(): Wire
  measure?: PhoneSurroundings['measure']
}

/** `wx.getImageInfo`: size and type of a picture of the network, of the package, or of the program's files. */
export function imageInfo({ files, wire, measure }: Surroundings) {
  const download = async (src: string) => {
    const wish = { method: 'GET', url: src, headers: {}, body: undefined, binary: true }
    const { status, body } = await wire()(wish, new AbortController().signal)
    if (status >= 400) throw new Refusal(`download image failed, status ${status}`)
    return bytesOfBody(body)
  }
  const known = (bytes: Uint8Array) => {
    const facts = pictureFacts(bytes)
    if (!facts) throw new Refusal('image decode failed')
    return { ...facts, orientation: 'up' }
  }
  const remote = async (src: string) => {
    const bytes = await download(src)
    const facts = known(bytes)
    return { ...facts, path: files.keepForNow(bytes, facts.type.replace('jpeg', 'jpg')) }
  }
  const measured = async (src: string, why: unknown) => {
    const size = await measure?.(src).catch(() => undefined)
    if (!size) throw why instanceof Refusal ? why : new Refusal('download image failed')
    const type = typeOfFile(src.replace(/[?#].*/, '')).replace('image/', '')
    return { ...size, type, path: src, orientation: 'up' }
  }

  return ({ src }: { src: string }) => {
    if (/^https?:/.test(src)) return remote(src).catch((error) => measured(src, error))
    return { ...known(files.read(src, 'getImageInfo')), path: src }
  }
}
