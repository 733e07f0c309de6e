import { type AfterSaleChoices, limits } from '@haoli/contract'
import { linesOf, type OrderLineRow } from '../../core/orders/order-lines'
import { fenOfPieces } from '../../core/orders/plan-refund'
import { readSetting } from '../../core/settings/read-setting'
import type { OrderRow } from '../../core/system/events'
import { kindsPaidByOwner } from '../../core/system/order-kinds'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { afterSaleSetting } from './after-sale-setting'
import { exchangesOf } from './exchanges'
import { goodsOfLine } from './goods-of-line'
import { appliesUntil, mostPieces, noReasonUntil, takesApplications } from './possible'
import { returnedWithoutReason } from './without-reason'

const none = { refund: 0, return: 0, exchange: 0, reship: 0 }

/** What the owner of an order can apply for now, line by line. The caller has checked whose order it is. */
export async function choicesOf(db: Db, orderId: string, now: Date): Promise<AfterSaleChoices> {
  const order = await db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirst()
  if (!order) throw notFound('order')
  const setting = await readSetting(db, afterSaleSetting, now)
  const lines = await linesOf(db, orderId)
  const before = await applicationsOf(db, lines)
  const exchanges = await exchangesOf(db, lines)
  const withoutReason = await returnedWithoutReason(db, lines)
  const possible = takesApplications(order, setting, now)
  const until = noReasonUntil(order, setting)
  const inTime = until === null || now < until
  return {
    lines: lines.map((line) => {
      const { applied = 0, openId = null } = before.get(line.id) ?? {}
      return {
        ...goodsOfLine(line),
        quantity: line.quantity,
        most: possible && openId === null ? mostPieces(line, applied) : none,
        fenOfPieces: fenOfAllPieces(order, line),
        noReason: inTime && withoutReason.has(line.product_id),
        openId,
        applicationsLeft: Math.max(0, limits.afterSalesPerLine - applied),
        exchanges: exchanges.get(line.id) ?? [],
      }
    }),
    until: appliesUntil(order, setting)?.toISOString() ?? null,
    now: now.toISOString(),
  }
}

/** What a refund of 1, 2, 3 … pieces comes to; nothing for who does not pay. */
function fenOfAllPieces({ kind }: OrderRow, line: OrderLineRow): number[] {
  if (!kindsPaidByOwner.includes(kind)) return []
  return Array.from({ length: line.quantity - line.refunded_quantity }, (_, index) => fenOfPieces(line, index + 1))
}

interface Before {
  applied: number
  openId: string | null
}

/** The applications that each line has had, and the one that is open. */
async function applicationsOf(db: Db, lines: readonly OrderLineRow[]): Promise<Map<string, Before>> {
  const rows = await db
    .selectFrom('after_sale_lines')
    .select(['order_line_id', 'after_sale_id', 'application', 'open'])
    .where(
      'order_line_id',
      'in',
      lines.map(({ id }) => id),
    )
    .execute()
  return new Map(
    lines.map(({ id }) => {
      const own = rows.filter(({ order_line_id }) => order_line_id === id)
      const applied = Math.max(0, ...own.map(({ application }) => application))
      return [id, { applied, openId: own.find(({ open }) => open)?.after_sale_id ?? null }]
    }),
  )
}
