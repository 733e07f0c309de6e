import { randomBytes } from 'node:crypto'
import type { DeskCode, DeskCodeState, DeskPurpose } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { notFound } from '../../platform/problem'
import { newReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'
import { deskSetting } from '../sessions/desk-setting'
import { shownDeviceName } from '../sessions/device-name'
import { readSetting } from '../settings/read-setting'

/** 50 random bits, for some minutes; whoever guesses one could only let a stranger's desk in as themselves. */
const codeGroups = 2

interface Asked {
  purpose: DeskPurpose
  deviceName: string | undefined
  /** Of a confirmation: the desk's session. */
  sessionId: string | null
}

/** Makes a code that a phone can decide about. The secret is returned only here; its hash is stored. */
export async function askForCode(
  tx: Tx,
  { purpose, deviceName, sessionId }: Asked,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<DeskCode> {
  const { codeMinutes, confirmMinutes } = await readSetting(tx, deskSetting, now)
  const code = newReadableCode(codeGroups)
  const secret = randomBytes(32).toString('base64url')
  const id = newId('deskCode')
  const expiresAt = new Date(now.getTime() + codeMinutes * minuteMs)
  await tx
    .insertInto('desk_codes')
    .values({
      id,
      purpose,
      code_hash: hashToken(code),
      secret_hash: hashToken(secret),
      session_id: sessionId,
      device_name: shownDeviceName(deviceName),
      asked_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { id, code, url: `${publicUrl}/d/${code}`, secret, expiresAt: expiresAt.toISOString(), confirmMinutes }
}

/** What became of a code, for the desk that asked. `not_found` without its secret. */
export async function stateOfCode(
  db: Db,
  { id, secret }: { id: string; secret: string },
  now: Date,
): Promise<DeskCodeState> {
  const row = await db
    .selectFrom('desk_codes')
    .select(['state', 'expires_at'])
    .where('id', '=', id)
    .where('secret_hash', '=', hashToken(secret))
    .executeTakeFirst()
  if (!row) throw notFound('code')
  return { state: row.state === 'waiting' && row.expires_at <= now ? 'expired' : row.state }
}
