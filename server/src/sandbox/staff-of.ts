import type { StaffRole } from '@haoli/contract'
import { grantRole } from '../core/actors/grants'
import type { Tx } from '../platform/database/db'
import { newId } from '../platform/ids'

const nicknames: Record<StaffRole, string> = {
  owner: '店主小满',
  operations: '运营谷雨',
  service: '客服白露',
  marketing: '市场惊蛰',
  finance: '财务霜降',
}

/** The sandbox's member of staff with this role; made when first asked for. */
export async function staffOf(tx: Tx, role: StaffRole, now: Date): Promise<string> {
  const openid = `sandbox-desk-${role}`
  await tx
    .insertInto('customers')
    .values({ id: newId('customer'), openid, nickname: nicknames[role], avatar_url: null, created_at: now })
    .onConflict((conflict) => conflict.column('openid').doNothing())
    .execute()
  const { id } = await tx.selectFrom('customers').select('id').where('openid', '=', openid).executeTakeFirstOrThrow()
  await grantRole(tx, { customerId: id, role, by: null }, now)
  return id
}
