import { Problem } from '../../platform/problem'
import { readPicture } from './read-picture'
import { readVideo } from './read-video'
import { sniffType } from './sniff-type'
import type { StoredFile } from './stored-file'

/** Checks a file by its bytes and makes of it what is stored. Throws the Problem to answer. */
export async function readFile(bytes: Buffer): Promise<StoredFile> {
  const kind = sniffType(bytes)
  if (kind === 'picture') return readPicture(bytes)
  if (kind === 'video') return readVideo(bytes)
  throw new Problem('upload_unreadable', 'neither a picture (JPEG, PNG, WebP, GIF) nor an MP4 video')
}
