import type { Db } from '../../platform/database/db'
import { freightSetting } from '../freight/freight-setting'
import { deliverySetting } from '../pricing/delivery-promise'
import { draftOf } from '../settings/drafts'
import type { PublicPart } from './public-part'

/** The product with freight and promise of a draft that staff look at, as of its time; without a draft as it is. */
export async function asDrafted(
  db: Db,
  part: PublicPart,
  { draft: token, now }: { draft: string | undefined; now: Date },
): Promise<{ part: PublicPart; now: Date }> {
  if (token === undefined) return { part, now }
  const draft = await draftOf(db, token, now)
  const [freight, delivery] = await Promise.all([draft.read(db, freightSetting), draft.read(db, deliverySetting)])
  return { part: { ...part, ofAll: { ...part.ofAll, freight, delivery } }, now: draft.now }
}
