import { randomBytes } from 'node:crypto'
import { type CreateSession, limits, type Session } from '@haoli/contract'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { hashToken } from '../../platform/tokens'
import { meOf } from '../customers/queries'
import type { Deps } from '../system/deps'
import { nicknameFor } from './nicknames'

/** Logs a user in and, the first time, creates the customer. The token is returned only here; only its hash is stored. */
export async function openSession({ db, clock, gateways }: Deps, login: CreateSession): Promise<Session> {
  const { openid } = await gateways.login.identify(login)
  const now = clock.now()
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + limits.sessionDays * dayMs)
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('customers')
      .values({ id: newId('customer'), openid, nickname: nicknameFor(openid), avatar_url: null, created_at: now })
      .onConflict((conflict) => conflict.column('openid').doNothing())
      .execute()
    const { id } = await tx.selectFrom('customers').select('id').where('openid', '=', openid).executeTakeFirstOrThrow()
    await tx.deleteFrom('sessions').where('customer_id', '=', id).where('expires_at', '<=', now).execute()
    await tx
      .insertInto('sessions')
      .values({ token_hash: hashToken(token), customer_id: id, created_at: now, expires_at: expiresAt })
      .execute()
    return { token, expiresAt: expiresAt.toISOString(), me: await meOf(tx, id) }
  })
}
