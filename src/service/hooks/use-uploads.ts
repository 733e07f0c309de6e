import { useEffect, useRef, useState } from 'react'
import { loadUpload, removeUpload, sendFile } from '../api/uploads'
import { type FormFile, type KeptFile, keptOf, uploadQueue } from '../lib/upload-queue'
import { isThere, releaseFile } from '../platform/form-files'

export type UploadQueue = ReturnType<typeof uploadQueue>

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The pictures and the video of a form while it is `open`, from those that were kept on. */
export function useUploads(open: boolean, read: () => KeptFile[], keep: (files: KeptFile[]) => void) {
  const [files, setFiles] = useState<readonly FormFile[]>([])
  const [queue, setQueue] = useState<UploadQueue | null>(null)
  const latest = useRef({ read, keep })
  latest.current = { read, keep }
  const used = useRef(false)
  used.current ||= open

  const started = used.current
  useEffect(() => {
    if (!started) return
    let lastKept = ''
    const made = uploadQueue({
      kept: latest.current.read(),
      send: sendFile,
      load: loadUpload,
      remove: removeUpload,
      isThere,
      release: releaseFile,
      wait,
      onChange(now) {
        setFiles(now)
        const kept = keptOf(now)
        const asText = JSON.stringify(kept)
        // Progress alone changes nothing that is stored.
        if (asText === lastKept) return
        lastKept = asText
        latest.current.keep(kept)
      },
    })
    setQueue(made)
    setFiles(made.files())
    return () => made.stop()
  }, [started])

  return { files, queue }
}
