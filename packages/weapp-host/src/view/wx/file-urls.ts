import { fromBase64 } from '../../wx/bytes'
import { endingOfType, typeOfFile } from '../../wx/file-types'
import type { Files } from '../../wx/files'

/** URLs by which the browser loads the phone's files, and pictures as files. */
export function openFileUrls(files: Files, programUrl: (path: string) => string) {
  const urls = new Map<string, { bytes: Uint8Array; url: string }>()
  const ownUrl = (path: string): string => {
    if (!files.has(path) || files.isFolder(path)) return programUrl(path)
    const bytes = files.read(path)
    const known = urls.get(path)
    if (known?.bytes === bytes) return known.url
    if (known) URL.revokeObjectURL(known.url)
    const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: typeOfFile(path) }))
    urls.set(path, { bytes, url })
    return url
  }

  return {
    /** The URL of a network address, of a file of `wx` (`wxfile://…`), or of a file of the package. */
    urlOf: (path: string): string => {
      if (path.startsWith('wxfile://')) return ownUrl(path)
      return /^(https?|data|blob):/.test(path) ? path : programUrl(path.replace(/^\//, ''))
    },
    /** Stores a picture as a temporary file; returns its path. */
    keepDataUrl(dataUrl: string): string {
      const [head = '', data = ''] = dataUrl.split(',')
      const bytes = head.endsWith(';base64') ? fromBase64(data) : new TextEncoder().encode(decodeURIComponent(data))
      return files.keepForNow(bytes, endingOfType(head.slice('data:'.length).split(';')[0] ?? '') ?? 'png')
    },
    async keepBlob(blob: Blob): Promise<string> {
      return files.keepForNow(new Uint8Array(await blob.arrayBuffer()), endingOfType(blob.type) ?? 'unknown')
    },
  }
}

export type FileUrls = ReturnType<typeof openFileUrls>
