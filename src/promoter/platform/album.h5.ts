import { pictureAddress } from '@/common/ui/img/address'
import type { Saved } from './album'
import { download } from './download.h5'

export const hasAlbum = false

export async function savePicture(address: string, name: string): Promise<Saved> {
  try {
    download(await (await fetch(pictureAddress(address))).blob(), name)
    return 'saved'
  } catch {
    return 'failed'
  }
}
