import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { Context } from '../system/system'
import { noteChanges } from './note-changes'

/** Says whether the shop offers a product as a present. Those that were paid for stay what they are. `not_found`. */
export async function changeGiving(
  tx: Tx,
  id: string,
  mayBeGiven: boolean,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Promise<void> {
  const changed = await tx
    .updateTable('products')
    .set({ may_be_given: mayBeGiven, updated_at: now })
    .where('id', '=', id)
    .where('may_be_given', '<>', mayBeGiven)
    .returning('id')
    .executeTakeFirst()
  if (!changed) {
    const known = await tx.selectFrom('products').select('id').where('id', '=', id).executeTakeFirst()
    if (!known) throw notFound('product')
    return
  }
  const change = { productId: id, skuId: null, what: 'details' as const }
  await noteChanges(tx, [{ ...change, before: { mayBeGiven: !mayBeGiven }, after: { mayBeGiven } }], {
    cause: 'staff',
    by: actor,
    reason: null,
    now,
  })
}
