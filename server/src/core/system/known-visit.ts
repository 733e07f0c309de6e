import type { Entrance, VisitMark } from '@haoli/contract'

/** Where somebody came from, as far as prices and orders ask. */
export interface KnownVisit {
  id: string
  entrance: Entrance
  marks: Partial<Record<VisitMark, string>>
  /** The marks are those of an earlier visit: no link was opened this time. */
  isKept: boolean
}
