import type { UploadKind } from '@haoli/contract'

/** A file as it is stored. */
export interface StoredFile {
  kind: UploadKind
  bytes: Buffer
  width: number | null
  height: number | null
  durationMs: number | null
}
