import type { ChangeStock, SkuStock } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Actor } from '../actors/actor'

type Change = ChangeStock['changes'][number]

/** Who of the staff changes something, and why. */
export interface Doing {
  by: Actor
  reason: string
  now: Date
}

/**
 * Staff counted pieces, or added and took some. All changes are made, or none: the guard of each row refuses a count that is based
 * on another number than there is (`goods_changed`), and one that leaves fewer pieces than unpaid orders hold (`stock_too_low`).
 * An order that is placed meanwhile only moves pieces from available to held, so it makes no count stale; a payment does.
 */
export async function changeStock(tx: Tx, changes: readonly Change[], doing: Doing): Promise<SkuStock[]> {
  refuseMalformed(changes)
  const wanted = JSON.stringify(changes)
  const { by, reason, now } = doing
  const { rows } = await sql<SkuStock>`
    with wanted as (
      select * from jsonb_to_recordset(${wanted}::jsonb) as w ("skuId" text, counted bigint, "basedOn" bigint, delta bigint)
    ), locked as materialized (
      select t.sku_id, t.available as before, w.counted, w."basedOn", w.delta
      from stocks t join wanted w on w."skuId" = t.sku_id order by t.sku_id collate "C" for update of t
    ), moved as (
      update stocks t set available = coalesce(l.counted - t.held, t.available + l.delta),
        supplied = coalesce(l.counted + t.sold, t.supplied + l.delta)
      from locked l
      where l.sku_id = t.sku_id and case when l.counted is null then t.available + l.delta >= 0
        else t.available + t.held = l."basedOn" and l.counted >= t.held end
      returning t.sku_id, t.available, t.held, t.sold, t.available - l.before as more, l.counted
    ), noted as (
      insert into stock_moves (sku_id, at, cause, available, held, sold, left_available, actor_kind, actor_id, reason)
      select sku_id, ${now}::timestamptz, case when counted is null then 'adjustment' else 'count' end,
        more, 0, 0, available, ${by.kind}, ${by.id}, ${reason} from moved
    )
    select sku_id as "skuId", available as "availableQuantity", held as "heldQuantity", sold as "soldQuantity"
    from moved`.execute(tx)
  if (rows.length < changes.length) throw await whyRefused(tx, changes, new Set(rows.map((row) => row.skuId)))
  const bySku = new Map(rows.map((row) => [row.skuId, row]))
  return changes.flatMap(({ skuId }) => bySku.get(skuId) ?? [])
}

function refuseMalformed(changes: readonly Change[]): void {
  for (const [index, { skuId, counted, basedOn, delta }] of changes.entries()) {
    const param = `/changes/${index}`
    if ((counted === undefined) === (delta === undefined)) {
      throw new Problem('validation_failed', 'either counted or delta', { param })
    }
    if ((counted === undefined) !== (basedOn === undefined)) {
      throw new Problem('validation_failed', 'a count says what it is based on', { param: `${param}/basedOn` })
    }
    if (changes.findIndex((other) => other.skuId === skuId) < index) {
      throw new Problem('validation_failed', 'this SKU is named twice', { param: `${param}/skuId` })
    }
  }
}

/** The rows are locked, so this is what the guards saw. */
async function whyRefused(tx: Tx, changes: readonly Change[], moved: ReadonlySet<string>): Promise<Problem> {
  const skuIds = changes.map(({ skuId }) => skuId)
  // A row that moved shows what it would have: only the others are looked at.
  const stocks = await tx.selectFrom('stocks').selectAll().where('sku_id', 'in', skuIds).execute()
  const bySku = new Map(stocks.map((row) => [row.sku_id, row]))
  let stale = false
  const rows = changes.flatMap(({ skuId, counted, basedOn, delta }, index) => {
    if (moved.has(skuId)) return []
    const row = bySku.get(skuId)
    if (row === undefined) throw new Problem('not_found', 'no such SKU', { param: `/changes/${index}/skuId` })
    const isStale = counted !== undefined && row.available + row.held !== basedOn
    stale ||= isStale
    const reason = isStale
      ? `${row.available + row.held} pieces are there, not ${basedOn}`
      : `${row.held} pieces are held and ${row.available} can be sold: ${delta ?? counted} is too few`
    return [{ row: index + 1, path: skuId, reason }]
  })
  const param = `/changes/${(rows[0]?.row ?? 1) - 1}`
  return new Problem(stale ? 'goods_changed' : 'stock_too_low', rows.map(({ reason }) => reason).join('; '), {
    param,
    rows,
  })
}
