/**
 * Storage of this phone for small JSON values, synchronous. Never throws: a failed write is ignored, and what cannot be
 * read counts as absent.
 */
export const storage: {
  get<T>(key: string): T | undefined
  set(key: string, value: unknown): void
  remove(key: string): void
}
