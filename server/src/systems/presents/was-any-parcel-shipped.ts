import type { Db } from '../../platform/database/db'

/** Whether a parcel that the giver's order paid for has left the shop. */
export async function wasAnyParcelShipped(db: Db, giverOrderId: string): Promise<boolean> {
  const shipped = await db
    .selectFrom('parcels')
    .innerJoin('presents', 'presents.id', 'parcels.present_id')
    .innerJoin('orders', 'orders.id', 'parcels.order_id')
    .select('parcels.id')
    .where('presents.order_id', '=', giverOrderId)
    .where('orders.shipped_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return shipped !== undefined
}
