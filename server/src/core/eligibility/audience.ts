import type { RawBuilder } from 'kysely'
import type { Viewer } from '../actors/viewer'

/** Customers selected by a rule: who may have a coupon, a price or a plan. A system registers it by a name. */
export interface Audience {
  /** For the refusal: `for those who …`. */
  sentence: string
  /**
   * SQL that is true where the audience includes this person. `offerId` is the id of what they want, for rules that differ
   * from one to the next: the promoter of this coupon, the codes of that one. A rule that does not read it is evaluated once
   * for a whole list.
   */
  includes(who: Viewer, offerId: RawBuilder<string>): RawBuilder<boolean>
}

/** The audience that leaves nobody out, and has no rule: what is for it may be shown to all alike. */
export const everybody = 'everybody'
