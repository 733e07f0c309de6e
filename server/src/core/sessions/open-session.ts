import type { CreateSession, Session } from '@haoli/contract'
import { inTransaction } from '../../platform/database/in-transaction'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { hashToken } from '../../platform/tokens'
import { meOf } from '../customers/queries'
import { readSetting } from '../settings/read-setting'
import type { Deps } from '../system/deps'
import { addAccessToken, newToken } from './access-token'
import { shownDeviceName } from './device-name'
import { endSessionsBeyond } from './end-sessions'
import { nicknameFor } from './nicknames'
import { sessionSetting } from './session-setting'

/** Logs a user in and, the first time, creates the customer. Both tokens are returned only here; their hashes are stored. */
export async function openSession(
  { db, clock, gateways }: Deps,
  { deviceName, ...login }: CreateSession,
): Promise<Session> {
  const { openid, unionid } = await gateways.login.identify(login)
  const person = unionid === undefined ? {} : { unionid }
  const now = clock.now()
  const refreshToken = newToken()
  return inTransaction(db, async (tx) => {
    const customerId = await customerOf(openid)
    const setting = await readSetting(tx, sessionSetting, now)
    await endSessionsBeyond(tx, customerId, setting.perCustomer - 1)
    const session = { id: newId('session'), expires_at: new Date(now.getTime() + setting.refreshDays * dayMs) }
    await tx
      .insertInto('sessions')
      .values({
        ...session,
        customer_id: customerId,
        refresh_hash: hashToken(refreshToken),
        kind: 'phone',
        device_name: shownDeviceName(deviceName),
        created_at: now,
        last_used_at: now,
      })
      .execute()
    const access = await addAccessToken(tx, session, setting, now)
    return { ...access, refreshToken, refreshUntil: session.expires_at.toISOString(), me: await meOf(tx, customerId) }

    async function customerOf(openid: string): Promise<string> {
      await tx
        .insertInto('customers')
        .values({
          id: newId('customer'),
          openid,
          ...person,
          nickname: nicknameFor(openid),
          avatar_url: null,
          created_at: now,
        })
        .onConflict((conflict) => {
          const known = conflict.column('openid')
          // WeChat tells it only since the app was bound to the merchant's account.
          return unionid
            ? known.doUpdateSet(person).where('customers.unionid', 'is distinct from', unionid)
            : known.doNothing()
        })
        .execute()
      const { id } = await tx
        .selectFrom('customers')
        .select('id')
        .where('openid', '=', openid)
        .executeTakeFirstOrThrow()
      return id
    }
  })
}
