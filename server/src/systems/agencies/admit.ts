import { type CreateAgency, isEntityCode } from '@haoli/contract'
import { endMemberships } from '../../core/agencies/memberships'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { recordDeposit } from './deposits'
import { type AgencyRow, requireActive } from './my-agency'
import { endRooms } from './rooms'

/** What a promoter gets of the rate where the merchant says nothing: the agency may change it. */
const usualSharePpm = 800_000

/**
 * The merchant admits an agency; nobody else does, and nobody earns by it. `agency_exists` where the legal entity, or the name, has
 * one: constraints decide. Answers its id.
 */
export async function admitAgency(
  tx: Tx,
  { name, legalName, entityCode, sharePpm = usualSharePpm, depositFen = 0 }: CreateAgency,
  { by, now }: { by: string | null; now: Date },
): Promise<string> {
  if (!isEntityCode(entityCode)) {
    throw new Problem('validation_failed', 'no unified social credit code: its check character differs', {
      param: '/entityCode',
    })
  }
  const admitted = await tx
    .insertInto('agencies')
    .values({
      id: newId('agency'),
      name,
      legal_name: legalName,
      entity_code: entityCode,
      state: 'active',
      share_ppm: sharePpm,
      admitted_at: now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!admitted) throw new Problem('agency_exists', 'this legal entity or this name has an agency')
  const deposit = { agencyId: admitted.id, amountFen: depositFen, note: '入驻', by }
  if (depositFen > 0) await recordDeposit(tx, deposit, now)
  return admitted.id
}

/** Locks an agency, so that what is counted of it stays so. `not_found` where there is none. */
export async function lockAgency(tx: Tx, id: string): Promise<AgencyRow> {
  const agency = await tx.selectFrom('agencies').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!agency) throw notFound('agency')
  return agency
}

/**
 * Ends an agency: its promoters are without one, what it offers and has taken on ends, as does its time with
 * live rooms, and plans pay it nothing new. What it
 * earned stays its own.
 */
export async function endAgency(tx: Tx, id: string, now: Date): Promise<void> {
  const { state } = await lockAgency(tx, id)
  requireActive(state)
  await tx.updateTable('agencies').set({ state: 'ended', ended_at: now }).where('id', '=', id).execute()
  await endMemberships(tx, { agencyId: id }, now)
  await tx
    .updateTable('agency_takings')
    .set({ state: 'ended', ended_at: now })
    .where('state', 'in', ['asked', 'active'])
    .where((eb) =>
      eb.or([
        eb('agency_id', '=', id),
        eb('offer_id', 'in', eb.selectFrom('agency_offers').select('id').where('agency_id', '=', id)),
      ]),
    )
    .execute()
  await tx
    .updateTable('agency_offers')
    .set((eb) => ({ ends_at: eb.fn('greatest', ['begins_at', eb.val(now)]) }))
    .where('agency_id', '=', id)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .execute()
  await endRooms(tx, { agencyId: id }, now)
}
