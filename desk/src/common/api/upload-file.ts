import type { Upload } from '@haoli/contract'
import { call, newKey } from './call'

/** Sends a picture or a video; what it is used for names it by its id. The same key makes the same upload. */
export function uploadFile(
  file: File,
  { signal, key = newKey() }: { signal?: AbortSignal; key?: string } = {},
): Promise<Upload> {
  const body = new FormData()
  body.set('file', file)
  return call<Upload>('createUpload', { body, key, ...(signal && { signal }) })
}
