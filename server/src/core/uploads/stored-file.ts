/** A file as it is stored. */
export interface StoredFile {
  kind: 'picture' | 'video'
  bytes: Buffer
  width: number | null
  height: number | null
  durationMs: number | null
}
