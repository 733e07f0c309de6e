import {
  type AfterSaleActor,
  type AfterSaleNotice,
  type AfterSaleTransition,
  afterSaleLifeCycle,
} from '@haoli/contract'
import { notify } from '../../core/notices/notify'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import type { AfterSaleRow, Case } from './after-sale-rows'

interface Taken {
  transition: AfterSaleTransition | 'apply'
  by: AfterSaleActor
}

/**
 * Tells the buyer what the other side, or time, did; and the staff of service that something waits for them. No notice names an
 * amount, because a present's recipient knows none.
 */
export async function notifyOfStep(tx: Tx, { row }: Case, { transition, by }: Taken, context: Context): Promise<void> {
  if (by !== 'buyer') {
    const words = transition === 'apply' ? '商家为你发起了售后，请确认' : wordsOf[transition]
    if (words) await tellBuyer(tx, row, row.open ? 'after_sale_answered' : 'after_sale_ended', words, context)
  }
  if (by === 'buyer' && afterSaleLifeCycle.states[row.state].waitsFor === 'merchant') {
    await tellStaff(tx, row, '等待商家处理', context)
  }
}

/** Some hours before the deadline. */
export async function remind(tx: Tx, row: AfterSaleRow, context: Context): Promise<void> {
  const { waitsFor } = afterSaleLifeCycle.states[row.state]
  if (waitsFor === 'buyer') await tellBuyer(tx, row, 'after_sale_due', dueWords[row.state] ?? '请尽快处理', context)
  else await tellStaff(tx, row, '即将超时，请尽快处理', context)
}

/** In the shop's language. Steps of the buyer are not told to the buyer. */
const wordsOf: Partial<Record<AfterSaleTransition, string>> = {
  agree_refund: '商家同意退款',
  agree_return: '商家已同意，请寄回商品',
  agree_shipping: '商家已同意，将为你寄出',
  propose: '商家提出了新方案，请确认',
  reject_refund: '商家未同意退款',
  reject_return: '商家未同意退货',
  reject_exchange: '商家未同意换货',
  reject_reship: '商家未同意补寄',
  receive_return: '商家已收到退货，退款中',
  receive_exchange: '商家已收到，将寄出新品',
  receive_exchanged: '商家已收到，换货完成',
  refuse_receipt: '商家未认可寄回的商品',
  ship_replacement: '商家已寄出，请查收',
  ship_first: '新品已寄出，请寄回旧品',
  decide_refund: '纠纷已裁定：为你退款',
  decide_return: '纠纷已裁定：请寄回商品',
  decide_shipping: '纠纷已裁定：商家将补寄',
  decide_against: '纠纷已裁定：支持商家',
  refunded_in_full: '商家已全部退款',
  overdue_refund: '商家超时未处理，已退款',
  overdue_return: '商家超时未处理，请寄回商品',
  overdue_shipping: '商家超时未处理，将补寄',
  overdue_ship_first: '商家未先寄出，请先寄回',
  overdue_receipt: '商家超时未确认，已退款',
  overdue_exchange: '退货已视为收到，等待寄出',
  overdue_exchanged: '换货完成',
  overdue_decision: '超时未裁定，已退款',
  close_return: '超时未寄回，售后已关闭',
  lapse: '超时未确认，售后已关闭',
  count_received: '已视为收货，售后完成',
}

const dueWords: Partial<Record<AfterSaleRow['state'], string>> = {
  user_wait_return: '请尽快寄回商品，超时将关闭',
  user_wait_handle: '请确认商家的方案',
  user_wait_confirm_update: '请确认商家的方案',
  user_wait_receipt: '请确认是否收到',
}

async function tellBuyer(
  tx: Tx,
  row: AfterSaleRow,
  kind: AfterSaleNotice,
  words: string,
  context: Context,
): Promise<void> {
  const values = await valuesOf(tx, row, words)
  await notify(tx, { kind, customerId: row.customer_id, subjectId: row.id, values }, context)
}

async function tellStaff(tx: Tx, row: AfterSaleRow, words: string, context: Context): Promise<void> {
  const values = await valuesOf(tx, row, words)
  const staff = await tx
    .selectFrom('role_grants')
    .select('customer_id')
    .distinct()
    .where('role', 'in', ['service', 'owner'])
    .orderBy('customer_id')
    .execute()
  for (const { customer_id: customerId } of staff) {
    await notify(tx, { kind: 'after_sale_to_answer', customerId, subjectId: row.id, values }, context)
  }
}

async function valuesOf(tx: Tx, { id }: AfterSaleRow, words: string) {
  const { title, count } = await tx
    .selectFrom('after_sale_lines as s')
    .innerJoin('order_lines as l', 'l.id', 's.order_line_id')
    .select((eb) => [eb.fn.min('l.title').as('title'), eb.fn.sum<number>('s.quantity').as('count')])
    .where('s.after_sale_id', '=', id)
    .executeTakeFirstOrThrow()
  return { who: '', title, count: Number(count), words }
}
