import type { Files } from './files'
import { pictureFacts } from './image-size'
import { bytesOfBody } from './request'
import { Refusal } from './types'
import type { Wire } from './wire'

/** `wx.getImageInfo`: size and kind of a picture of the network, of the program, or of its files. */
export const imageInfo =
  (files: Files, wire: () => Wire) =>
  async ({ src }: { src: string }) => {
    const isRemote = /^https?:/.test(src)
    const load = async () => {
      const wish = { method: 'GET', url: src, headers: {}, body: undefined, binary: true }
      const { status, body } = await wire()(wish, new AbortController().signal)
      if (status >= 400) throw new Refusal(`download image failed, status ${status}`)
      return bytesOfBody(body)
    }
    const bytes = isRemote ? await load() : files.read(src, 'getImageInfo')
    const facts = pictureFacts(bytes)
    if (!facts) throw new Refusal('image decode failed')
    const path = isRemote ? files.keepForNow(bytes, facts.type === 'jpeg' ? 'jpg' : facts.type) : src
    return { ...facts, path, orientation: 'up' }
  }
