import type { Tx } from '../platform/database/db'

/** The agency for which a phone of the preview acts; the demo fills it. */
export const sandboxAgencyId = 'agc_sandbox'

/** Lets there be the preview's agency. */
export async function beAgency(tx: Tx, now: Date): Promise<void> {
  await tx
    .insertInto('agencies')
    .values({
      id: sandboxAgencyId,
      name: '拾光团',
      legal_name: '杭州拾光团网络科技有限公司',
      entity_code: '91330106MA2GXK3P2H',
      state: 'active',
      share_ppm: 800_000,
      admitted_at: now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
