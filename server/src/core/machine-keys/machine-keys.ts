import { randomBytes } from 'node:crypto'
import type { CreateMachineKey, MachineKey } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { notFound } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import { machineSecret } from '../actors/machine-of-secret'

/** Makes a key. The secret is returned only here; only its hash is stored. */
export async function createMachineKey(
  tx: Tx,
  { name, roles }: CreateMachineKey,
  { by, now }: { by: string; now: Date },
): Promise<MachineKey & { secret: string }> {
  const id = newId('machineKey')
  const secret = machineSecret(randomBytes(32).toString('base64url'))
  await tx
    .insertInto('machine_keys')
    .values({
      id,
      name,
      secret_hash: hashToken(secret),
      roles: JSON.stringify(roles),
      created_at: now,
      created_by: by,
    })
    .execute()
  return { ...(await findMachineKey(tx, id)), secret }
}

/** Revoked ones too, newest first. */
export async function listMachineKeys(db: Db): Promise<MachineKey[]> {
  const rows = await select(db).orderBy('machine_keys.created_at', 'desc').orderBy('machine_keys.id').execute()
  return rows.map(view)
}

export async function findMachineKey(db: Db, id: string): Promise<MachineKey> {
  const row = await select(db).where('machine_keys.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('machine key')
  return view(row)
}

/** From now on the key opens nothing. Revoking it again changes nothing. */
export async function revokeMachineKey(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('machine_keys')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

const select = (db: Db) =>
  db
    .selectFrom('machine_keys')
    .leftJoin('customers', 'customers.id', 'machine_keys.created_by')
    .select([
      'machine_keys.id',
      'name',
      'roles',
      'machine_keys.created_at',
      'customers.nickname',
      'last_used_at',
      'revoked_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const view = (row: Row): MachineKey => ({
  id: row.id,
  name: row.name,
  roles: row.roles,
  createdAt: row.created_at.toISOString(),
  createdBy: row.nickname,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
})
