/** What a form began with, and the version that its save is based on. */
export interface Opened<T> {
  value: T
  /** Of `value`: the key of the form. */
  version: number
  basedOn: number
}

export const opened = <T>(value: T, version: number): Opened<T> => ({ value, version, basedOn: version })

/** Where somebody else has saved: a form that is as it was follows; one that somebody writes in stays, so that nothing is lost. */
export function followed<T>(before: Opened<T>, latest: Opened<T>, touched: boolean): Opened<T> {
  return touched || latest.version === before.basedOn ? before : latest
}
