import { limits } from '@haoli/contract'
import { Problem } from '../../platform/problem'
import { readMp4 } from './mp4'
import type { StoredFile } from './stored-file'

/** Checks the container and the length of an MP4, and takes out where and with which phone it was made. Not transcoded. */
export function readVideo(bytes: Buffer): StoredFile {
  if (bytes.length > limits.videoBytes) {
    throw new Problem('upload_too_large', `a video has at most ${limits.videoBytes} bytes`)
  }
  const video = readMp4(bytes)
  if (!video) throw new Problem('upload_unreadable', 'not an MP4 video, or a damaged one')
  // A phone that is told to stop after 30 seconds states up to half a second more.
  if (video.durationMs > limits.videoSeconds * 1_000 + limits.videoSpareMs) {
    throw new Problem('video_too_long', `a video lasts at most ${limits.videoSeconds} seconds`)
  }
  return { kind: 'video', bytes: video.bytes, width: null, height: null, durationMs: video.durationMs }
}
