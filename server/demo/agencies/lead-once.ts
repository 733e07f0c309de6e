import type { Tx } from '../../src/platform/database/db'
import { hourMs } from '../../src/platform/durations'
import { insertOrders } from '../insert-orders'

interface Led {
  /** Of the buyer and the order. */
  id: string
  room: string
  /** Of the room's time with the agency. */
  roomId: string
  skuId: string
  quantity: number
  paidAt: Date
}

/** Somebody comes out of a live room and pays without a promoter: a lead. */
export async function leadOnce(tx: Tx, { id, room, roomId, skuId, quantity, paidAt }: Led): Promise<void> {
  const customerId = `cus_demo_${id}`
  const visitId = `vst_demo_${id}`
  const entered = new Date(paidAt.getTime() - hourMs)
  await tx
    .insertInto('customers')
    .values({ id: customerId, openid: `demo:${id}`, nickname: '直播间观众', avatar_url: null, created_at: entered })
    .execute()
  const visit = { scene: 1177, entrance: 'channels', path: 'shop/pages/product/index', kept_from: null } as const
  await tx
    .insertInto('visits')
    .values({ id: visitId, customer_id: customerId, ...visit, created_at: entered })
    .execute()
  await tx.insertInto('visit_marks').values({ visit_id: visitId, mark: 'room', value: room }).execute()
  const { price_fen: priceFen } = await tx
    .selectFrom('skus')
    .select('price_fen')
    .where('id', '=', skuId)
    .executeTakeFirstOrThrow()
  const sale = { id, sku: { id: skuId }, quantity, payableFen: priceFen * quantity, refund: null }
  const when = { paidAt: paidAt.getTime(), completedAt: null }
  await insertOrders(tx, [{ id: customerId, sales: [{ ...sale, ...when }] }])
  const orderId = `ord_${id}`
  await tx
    .updateTable('orders')
    .set({ visit_id: visitId, entrance: visit.entrance })
    .where('id', '=', orderId)
    .execute()
  await tx.insertInto('agency_leads').values({ order_id: orderId, agency_room_id: roomId }).execute()
}
