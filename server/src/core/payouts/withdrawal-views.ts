import { limits, type Withdrawal, type WithdrawalPage } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import type { TransferClient } from '../gateways/transfer-gateway'

interface Wanted {
  promoterId: string
  cursor?: string | undefined
  limit?: number | undefined
}

/** A promoter's withdrawals, newest first. */
export async function listWithdrawals(
  db: Db,
  { promoterId, cursor, limit = limits.pageDefault }: Wanted,
): Promise<WithdrawalPage> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('withdrawals')
    .selectAll()
    .where('promoter_id', '=', promoterId)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (from) query = query.where(after('requested_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.requested_at, id: row.id }))
  return { items: page.map((row) => view(row, null)), nextCursor }
}

/** One withdrawal of this promoter; `not_found` for another's. `client` comes from the gateway and is not kept. */
export async function withdrawalById(
  db: Db,
  { id, promoterId, client }: { id: string; promoterId: string; client: TransferClient },
): Promise<Withdrawal> {
  const row = await db
    .selectFrom('withdrawals')
    .selectAll()
    .where('id', '=', id)
    .where('promoter_id', '=', promoterId)
    .executeTakeFirst()
  if (!row) throw notFound('withdrawal')
  return view(row, client)
}

const view = (row: Selectable<Database['withdrawals']>, client: TransferClient): Withdrawal => ({
  id: row.id,
  state: row.state,
  amountFen: row.amount_fen,
  taxFen: row.tax_fen,
  failure: row.failure,
  requestedAt: row.requested_at.toISOString(),
  confirmBy: row.confirm_by?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  client: row.state === 'to_confirm' ? client : null,
})
