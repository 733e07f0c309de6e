import { sql } from 'kysely'
import type { Audience } from '../eligibility/audience'

/** The name of the audience of coupons that are claimed by a code alone. */
export const codeHolders = 'code_holders'

/** Nobody is included: a code is claimed by a command of its own, which asks for no audience. */
export const holdersOfCodes: Audience = {
  sentence: 'have a code for it',
  includes: () => sql<boolean>`false`,
}
