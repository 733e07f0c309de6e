import { sql } from 'kysely'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { WaitingPart } from '../../core/system/parts'
import { lowGoods } from './list-goods'
import { stockSetting } from './stock-setting'

/** Goods on the shelf of which few pieces are left, or none: as the list of goods has them. */
export const goodsWaiting: WaitingPart[] = [
  {
    names: ['lowStock', 'soldOut'],
    seenBy: ['operations'],
    counts: async (now, db) => {
      const { lowPieces } = await readKeptSetting(db, stockSetting, now)
      return sql`
        select (select count(*) from products p
            where p.listed and not p.sold_out and p.id in (${lowGoods(lowPieces)})) as "lowStock",
          (select count(*) from products where listed and sold_out) as "soldOut"`
    },
  },
]
