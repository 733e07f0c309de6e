import { pictureAddress } from '@/common/ui/img/address'
import type { Saved } from './album'

export const hasAlbum = false

export async function savePicture(address: string, name: string): Promise<Saved> {
  try {
    const blob = await (await fetch(pictureAddress(address))).blob()
    const href = URL.createObjectURL(blob)
    const link = Object.assign(document.createElement('a'), { href, download: name })
    link.click()
    // Safari reads it after the click.
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
    return 'saved'
  } catch {
    return 'failed'
  }
}
