import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PlanCondition } from '@haoli/contract'
import type { Db } from '../src/platform/database/db'
import { dayMs } from '../src/platform/durations'

interface DemoPlan {
  productId: string
  ratePpm: number
  condition?: PlanCondition
  /** How long it lasts. Absent: until it is ended. */
  days?: number
}

/** Whoever opens the page `promoter/pages/open/index` with this code comes from the promoter of the demo. */
const linkCode = 'DEM0P-00001'

/** Plans for some goods, and a promoter with a link to the shop: who takes the role of one in the preview finds goods to share. */
export async function seedPromoters(db: Db, now: Date): Promise<void> {
  const text = await readFile(fileURLToPath(new URL('./plans.json', import.meta.url)), 'utf8')
  const plans: DemoPlan[] = JSON.parse(text)
  await db
    .insertInto('plans')
    .values(
      plans.map(({ productId, ratePpm, condition = 'any', days }, index) => ({
        id: `pln_demo_${index}`,
        product_id: productId,
        kind: 'open' as const,
        condition,
        rate_ppm: ratePpm,
        begins_at: now,
        ends_at: days === undefined ? null : new Date(now.getTime() + days * dayMs),
        created_at: now,
      })),
    )
    .execute()
  const [customer, promoter] = ['cus_demo_promoter', 'prm_demo']
  await db
    .insertInto('customers')
    .values({ id: customer, openid: 'demo-promoter', nickname: '茶馆阿岚', avatar_url: null, created_at: now })
    .execute()
  await db
    .insertInto('promoters')
    .values({
      id: promoter,
      customer_id: customer,
      kind: 'offline_shop',
      state: 'active',
      asked_at: now,
      joined_at: now,
      left_at: null,
    })
    .execute()
  await db
    .insertInto('promoter_links')
    .values({ code: linkCode, promoter_id: promoter, target: 'shop', product_id: null, created_at: now })
    .execute()
}
