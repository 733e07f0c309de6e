import { nobody } from '../../server/src/core/actors/actor'
import { openPayment } from '../../server/src/core/payments/open-payment'
import { settlePayment } from '../../server/src/core/payments/settle-payment'
import type { Deps } from '../../server/src/core/system/deps'
import type { Tx } from '../../server/src/platform/database/db'
import { newId } from '../../server/src/platform/ids'
import { issueCard } from '../../server/src/systems/presents/cards'
import { claimPresent } from '../../server/src/systems/presents/claim-present'
import { createPresent } from '../../server/src/systems/presents/create-present'

const tea = { skuId: 'sku_1000008620003701', priceFen: 16_800 }
const home = {
  name: '王芳',
  phone: '13800138000',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '文三路 1 号',
}

async function person(tx: Tx, nickname: string, now: Date): Promise<string> {
  const id = newId('customer')
  await tx.insertInto('customers').values({ id, openid: id, nickname, avatar_url: null, created_at: now }).execute()
  return id
}

/** A present of a friend's, paid and accepted, as two phones would leave it. */
export async function acceptedPresent(tx: Tx, { newContext }: Deps) {
  const context = newContext(nobody)
  const { now, gateways } = context
  const [giverId, recipientId] = [await person(tx, '小满', now), await person(tx, '阿禾', now)]
  const wish = { skuId: tea.skuId, sendTo: 'friend', parcels: 1, occasion: 'none', note: '' } as const
  const wanted = { ...wish, couponIds: [], expectedPayableFen: tea.priceFen }
  const presentId = await createPresent(tx, giverId, wanted, context)
  const present = await tx.selectFrom('presents').selectAll().where('id', '=', presentId).executeTakeFirstOrThrow()
  const order = { orderId: present.order_id, customerId: giverId }
  const opened = await openPayment(tx, { ...order, gateway: gateways.pay.name }, context)
  if ('why' in opened) throw opened.why
  const { payment } = opened
  const status = { state: 'paid', amountFen: payment.amount_fen, currency: 'CNY' } as const
  await settlePayment(tx, { paymentId: payment.id, status }, context)
  const { token } = await issueCard(tx, { presentId, giverId }, context)
  const addressId = newId('address')
  await tx
    .insertInto('addresses')
    .values({ id: addressId, customer_id: recipientId, ...home, is_default: true, updated_at: now })
    .execute()
  const claim = { token, customerId: recipientId, wanted: { addressId } }
  const parcelId = await claimPresent(tx, claim, context)
  return { presentId, parcelId, giverId, recipientId }
}
