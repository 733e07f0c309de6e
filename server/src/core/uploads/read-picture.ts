import { limits } from '@haoli/contract'
import { Problem } from '../../platform/problem'
import type { StoredFile } from './stored-file'

/** Phones take pictures of up to 50 million pixels; what unpacks to more is refused before it fills the memory. */
const mostPixels = 64_000_000
/** The most that JPEG has. Longer ones are not taken by cameras, and take many seconds to turn and to make smaller. */
const mostPixelsASide = 65_535
/** What takes longer is refused: of a picture of many passes each byte costs much time. */
const mostSeconds = 20
const largest = { width: limits.pictureSidePixels, height: limits.pictureSidePixels }

/** Makes a WebP of a JPEG, PNG, WebP or GIF (its first frame): turned upright, without metadata, such as where it was taken. */
export async function readPicture(bytes: Buffer): Promise<StoredFile> {
  if (bytes.length > limits.pictureBytes) {
    throw new Problem('upload_too_large', `a picture has at most ${limits.pictureBytes} bytes`)
  }
  // Loaded when it is needed: it is native code, and large.
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({ seconds: mostSeconds })
    const { width, height } = await picture.metadata()
    if (Math.max(width, height) > mostPixelsASide) throw new Error('too long a side')
    const { data, info } = await picture
      .autoOrient()
      .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { kind: 'picture', bytes: data, width: info.width, height: info.height, durationMs: null }
  } catch {
    throw new Problem('upload_unreadable', 'the picture is damaged or has too many pixels')
  }
}
