import type { ProductPromise } from '@haoli/contract'
import { sql } from 'kysely'
import { countedPromise } from '../../core/products/promises'
import type { Db } from '../../platform/database/db'

/** Presents that are paid for and wait to be accepted: their pieces are sold already, and are sent however the product is listed. */
export async function promisedPresents(db: Db, productId: string, now: Date): Promise<ProductPromise[]> {
  const waiting = (which: 'dated' | 'open') => sql`
    select count(distinct s.id) as count, count(*)::bigint as pieces
    from presents s join parcels p on p.present_id = s.id and p.state = 'waiting'
    where s.product_id = ${productId} and s.state = 'open'
      and ${which === 'dated' ? sql`s.opens_at > ${now}` : sql`(s.opens_at is null or s.opens_at <= ${now})`}`
  return [
    await countedPromise(db, 'dated_presents', waiting('dated')),
    await countedPromise(db, 'open_presents', waiting('open')),
  ]
}
