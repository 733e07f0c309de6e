import type { MerchantOrderSort } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import { isWaitingSql, shipsBy } from './merchant-order-conditions'

interface Order {
  key: RawBuilder<Date | number>
  isTime: boolean
  descending: boolean
  /** Which orders have the key. */
  only?: RawBuilder<boolean>
}

export const orders: Record<MerchantOrderSort, Order> = {
  newest: { key: sql`orders.created_at`, isTime: true, descending: true },
  oldest: { key: sql`orders.created_at`, isTime: true, descending: false },
  paid: { key: sql`orders.paid_at`, isTime: true, descending: true, only: sql`orders.paid_at is not null` },
  amount: { key: sql`orders.payable_fen`, isTime: false, descending: true },
  ships_by: { key: shipsBy, isTime: true, descending: false, only: isWaitingSql },
}

/** A place in a list of this order: the key in ms or fen, and the id, of the last row before it. */
interface Place {
  key: number
  id: string
}

export const writePlace = (sort: MerchantOrderSort, { key, id }: Place): string => writeCursor([sort, key, id])

/** `validation_failed` for the cursor of another list or another order. */
export function readPlace(sort: MerchantOrderSort, cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined
  const [of, key, id] = readCursor(cursor)
  const isKey = typeof key === 'number' && Number.isSafeInteger(key) && key >= 0 && key < 10 ** 14
  if (of !== sort || !isKey || typeof id !== 'string' || !/^\w[\w-]{0,79}$/.test(id)) throw notOfThisList()
  return { key, id }
}

/** The rows after a place. */
export function afterPlace(sort: MerchantOrderSort, { key, id }: Place): RawBuilder<boolean> {
  const { key: column, isTime, descending } = orders[sort]
  const value = isTime ? sql`${new Date(key)}::timestamptz` : sql`${key}::bigint`
  return sql`(${column}, orders.id) ${sql.raw(descending ? '<' : '>')} (${value}, ${id})`
}

export function orderedBy(sort: MerchantOrderSort): RawBuilder<unknown> {
  const { key, descending } = orders[sort]
  const way = sql.raw(descending ? 'desc' : 'asc')
  return sql`${key} ${way}, orders.id ${way}`
}
