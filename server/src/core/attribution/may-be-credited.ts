import { type RawBuilder, sql } from 'kysely'
import { isLive } from './locks'

/**
 * Whether somebody may be credited for what this customer pays: they are locked, or a promoter. It is asked together with the order,
 * because for most orders there is nothing further to ask.
 */
export const mayBeCredited = (customerId: RawBuilder<unknown>, now: Date): RawBuilder<boolean> => sql<boolean>`(
  exists (select from promoters where promoters.customer_id = ${customerId} and promoters.state = 'active')
  or exists (select from locks where locks.customer_id = ${customerId} and ${isLive(now)}))`
