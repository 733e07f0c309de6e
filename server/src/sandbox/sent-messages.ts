import { limits, type SentNotice } from '@haoli/contract'
import type { Db } from '../platform/database/db'

/** The newest messages of all customers. In the sandbox they go nowhere else. */
export async function sentMessages(db: Db): Promise<SentNotice[]> {
  const rows = await db
    .selectFrom('messages')
    .innerJoin('customers', 'customers.id', 'messages.customer_id')
    .select(['messages.id', 'kind', 'text', 'keywords', 'page', 'state', 'messages.created_at'])
    .select(['nickname as to', 'customers.id as toId'])
    .orderBy('messages.created_at', 'desc')
    .orderBy('messages.id')
    .limit(limits.pageMax)
    .execute()
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }))
}
