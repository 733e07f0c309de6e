import { useEffect, useRef, useState } from 'react'
import { loadUpload, removeUpload, sendPicture } from '../api/uploads'
import { type KeptPicture, type Picture, pictureQueue } from '../lib/picture-queue'
import { pathsSurviveRestart, releasePicture } from '../platform/picture-files'

export type PictureQueue = ReturnType<typeof pictureQueue>

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Only what is still valid after a restart. */
const keptOf = (pictures: readonly Picture[]): KeptPicture[] =>
  pictures
    .map(({ key, path, uploadId }) => ({ key, path: pathsSurviveRestart ? path : null, uploadId }))
    .filter(({ path, uploadId }) => path !== null || uploadId !== null)

/** The pictures of a form while it is `open`, from those that were kept on. */
export function usePictures(open: boolean, read: () => KeptPicture[], keep: (pictures: KeptPicture[]) => void) {
  const [pictures, setPictures] = useState<readonly Picture[]>([])
  const [queue, setQueue] = useState<PictureQueue | null>(null)
  const latest = useRef({ read, keep })
  latest.current = { read, keep }
  const used = useRef(false)
  used.current ||= open

  const started = used.current
  useEffect(() => {
    if (!started) return
    const made = pictureQueue({
      kept: latest.current.read(),
      send: sendPicture,
      load: loadUpload,
      remove: removeUpload,
      release: releasePicture,
      wait,
      onChange(now) {
        setPictures(now)
        latest.current.keep(keptOf(now))
      },
    })
    setQueue(made)
    setPictures(made.pictures())
    return () => made.stop()
  }, [started])

  return { pictures, queue }
}
