import { randomBytes } from 'node:crypto'
import { keyRoles } from '@haoli/contract'
import { sandboxKeyId } from '../core/actors/actor'
import { machineSecret } from '../core/actors/machine-of-secret'
import type { Db } from '../platform/database/db'
import { inTransaction } from '../platform/database/in-transaction'
import { hashToken } from '../platform/tokens'

/**
 * The secret of the sandbox's own machine key, which may do all that a key may. Made at the first call; the same in every
 * process on this database, and after a restart.
 */
export async function sandboxKey(db: Db, now: Date): Promise<string> {
  const known = await storedKey(db)
  if (known !== undefined) return known
  await inTransaction(db, async (tx) => {
    const secret = machineSecret(randomBytes(24).toString('base64url'))
    const stored = await tx
      .insertInto('sandbox_values')
      .values({ key: 'machine_key', value: JSON.stringify(secret) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    // Another process was faster.
    if (!stored) return
    await tx
      .insertInto('machine_keys')
      .values({
        id: sandboxKeyId,
        name: 'sandbox',
        secret_hash: hashToken(secret),
        roles: JSON.stringify(keyRoles),
        created_at: now,
        created_by: null,
      })
      .execute()
  })
  const made = await storedKey(db)
  if (made === undefined) throw new Error('the sandbox has no machine key')
  return made
}

async function storedKey(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('sandbox_values').select('value').where('key', '=', 'machine_key').executeTakeFirst()
  return typeof row?.value === 'string' ? row.value : undefined
}
