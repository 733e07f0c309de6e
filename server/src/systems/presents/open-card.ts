import type { Db } from '../../platform/database/db'

/** Records the first time that a customer opened a card of a present. The giver is not recorded. */
export async function openCard(
  db: Db,
  { presentId, customerId, now }: { presentId: string; customerId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('present_openings')
    .columns(['present_id', 'customer_id', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('presents')
        .select(['id', eb.val(customerId).as('customer_id'), eb.val(now).as('at')])
        .where('id', '=', presentId)
        .where('giver_id', '<>', customerId),
    )
    .onConflict((conflict) => conflict.columns(['present_id', 'customer_id']).doNothing())
    .execute()
}
