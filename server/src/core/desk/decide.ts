import type { AskedDesk } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import { readReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'
import { deskSetting } from '../sessions/desk-setting'
import { openDeskSession } from '../sessions/open-desk-session'
import { readSetting } from '../settings/read-setting'

interface Decision {
  code: string
  customerId: string
  now: Date
}

/** Also for whoever is not of the staff: a code is no secret to them, and nothing is told. */
export const invalidCode = () =>
  new Problem('desk_code_invalid', 'no desk waits for you with this code, or it is too old')

/** What a phone is asked, if a desk waits with this code: a confirmation only its own person is asked. */
export async function readAsked(db: Db, { code, customerId, now }: Decision): Promise<AskedDesk> {
  const row = await db
    .selectFrom('desk_codes')
    .leftJoin('sessions', 'sessions.id', 'desk_codes.session_id')
    .select(['purpose', 'desk_codes.device_name', 'asked_at', 'desk_codes.expires_at', 'sessions.customer_id'])
    .where('code_hash', '=', hashToken(readReadableCode(code)))
    .where('state', '=', 'waiting')
    .where('desk_codes.expires_at', '>', now)
    .executeTakeFirst()
  if (!row || (row.customer_id !== null && row.customer_id !== customerId)) throw invalidCode()
  return {
    purpose: row.purpose,
    deviceName: row.device_name,
    askedAt: row.asked_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }
}

/** Lets a desk in, or confirms that its person is there; once. Answers what it was about, for the log. */
export async function approveCode(tx: Tx, decision: Decision): Promise<{ id: string; deviceName: string }> {
  const { customerId, now } = decision
  const code = await decide(tx, decision, 'approved')
  if (code.session_id === null) {
    await openDeskSession(tx, { customerId, refreshHash: code.secret_hash, deviceName: code.device_name }, now)
  } else {
    await confirmSession(tx, code.session_id, now)
  }
  return { id: code.id, deviceName: code.device_name }
}

export async function refuseCode(tx: Tx, decision: Decision): Promise<{ id: string; deviceName: string }> {
  const code = await decide(tx, decision, 'refused')
  return { id: code.id, deviceName: code.device_name }
}

/** From now on the desk may touch money and personal data, for as long as the setting says. */
export async function confirmSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  const { confirmMinutes } = await readSetting(tx, deskSetting, now)
  await tx
    .updateTable('sessions')
    .set({ confirmed_until: new Date(now.getTime() + confirmMinutes * minuteMs) })
    .where('id', '=', sessionId)
    .execute()
}

/** One guard for both answers: the first one that comes decides. */
async function decide(tx: Tx, { code, customerId, now }: Decision, state: 'approved' | 'refused') {
  const decided = await tx
    .updateTable('desk_codes')
    .set({ state, decided_by: customerId })
    .where('code_hash', '=', hashToken(readReadableCode(code)))
    .where('state', '=', 'waiting')
    .where('expires_at', '>', now)
    .where((eb) =>
      eb.or([
        eb('session_id', 'is', null),
        eb('session_id', 'in', eb.selectFrom('sessions').select('id').where('customer_id', '=', customerId)),
      ]),
    )
    .returning(['id', 'secret_hash', 'session_id', 'device_name'])
    .executeTakeFirst()
  if (!decided) throw invalidCode()
  return decided
}
