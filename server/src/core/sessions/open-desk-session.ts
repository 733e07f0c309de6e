import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { readSetting } from '../settings/read-setting'
import { endSessionsBeyond } from './end-sessions'
import { lastsOf } from './how-long'
import { sessionSetting } from './session-setting'

interface OpenedDesk {
  customerId: string
  /** The hash of what the desk refreshes with. */
  refreshHash: Buffer
  deviceName: string
}

/** A session of the desk for somebody who approved it by phone. It has no access token yet: the desk refreshes first. */
export async function openDeskSession(
  tx: Tx,
  { customerId, refreshHash, deviceName }: OpenedDesk,
  now: Date,
): Promise<string> {
  const { perCustomer } = await readSetting(tx, sessionSetting, now)
  await endSessionsBeyond(tx, customerId, perCustomer - 1)
  const { afterUseMs, longestMs } = await lastsOf(tx, 'desk', now)
  const id = newId('session')
  await tx
    .insertInto('sessions')
    .values({
      id,
      kind: 'desk',
      customer_id: customerId,
      refresh_hash: refreshHash,
      device_name: deviceName,
      created_at: now,
      last_used_at: now,
      expires_at: new Date(now.getTime() + Math.min(afterUseMs, longestMs)),
    })
    .execute()
  return id
}
