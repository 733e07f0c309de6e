import { sql } from 'kysely'
import type { Audience } from '../../core/eligibility/audience'

/** Who has accepted a parcel. It stays so when the parcel is returned. */
export const recipients: Audience = {
  sentence: 'have received a present',
  includes: ({ customerId }) => sql<boolean>`exists (
    select from parcels where recipient_id = ${customerId} and order_id is not null)`,
}
