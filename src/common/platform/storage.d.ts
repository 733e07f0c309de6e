/**
 * What this phone keeps: small JSON values, read and written at once. Never throws: what cannot be kept is lost,
 * and what cannot be read counts as absent.
 */
export const storage: {
  get<T>(key: string): T | undefined
  set(key: string, value: unknown): void
  remove(key: string): void
}
