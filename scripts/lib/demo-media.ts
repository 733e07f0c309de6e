import { mediaDir } from '../../server/demo/media'
import { openPictures } from '../../server/demo/pictures'

export const arePicturesMissing = async () => (await openPictures(mediaDir)).missing().length > 0

/** Composes the demo catalogue's pictures that are not there yet: some seconds the first time, nothing after that. */
export async function composeMissingPictures(): Promise<void> {
  const startedAt = performance.now()
  const made = await (await openPictures(mediaDir)).makeAll()
  if (made > 0) {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.log(`✓ ${`${made} pictures of the demo`.padEnd(34)}${`${seconds} s`.padStart(8)}`)
  }
}
