import type { FileStore } from './file-store'
import { folderStore } from './folder-store'
import { readS3Place, s3Store } from './s3-store'

/** The store that HAOLI_UPLOADS names: a folder, or a bucket as `s3://…`. */
export function openFileStore(place: string): FileStore {
  if (!place.startsWith('s3:')) return folderStore(place)
  const s3 = readS3Place(place)
  if (!s3) throw new Error('HAOLI_UPLOADS is no address of a bucket')
  return s3Store(s3)
}
