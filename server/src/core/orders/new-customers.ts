import { sql } from 'kysely'
import type { Audience } from '../eligibility/audience'
import { kindsPaidByOwner } from '../system/order-kinds'

/**
 * Who has never paid an order. An order that was refunded later was paid; a parcel was paid by its giver, so a recipient
 * is new. A visitor may be new: what they claim is decided once they have logged in.
 */
export const newCustomers: Audience = {
  sentence: 'have never paid an order',
  includes: ({ customerId }) => sql<boolean>`not exists (
    select from orders
    where customer_id = ${customerId} and kind = any(${kindsPaidByOwner}) and paid_at is not null)`,
}
