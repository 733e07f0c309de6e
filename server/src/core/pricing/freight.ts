import type { FreightSetting as FreightRule } from '@haoli/contract'
import { FreightSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export type { FreightRule }

export const freightSetting: Setting<typeof FreightSetting> = {
  key: 'freight',
  decides: 'what freight costs, and from which amount an order travels free',
  schema: FreightSetting,
  changedBy: ['operations'],
  initial: { freeFromFen: 9900, feeFen: 1000 },
}

/** Presents: who pays does not know where they go. */
export const noFreight: FreightRule = { freeFromFen: 0, feeFen: 0 }

/** `goodsPayableFen` is what the goods cost after discounts; `pieces` how many of them can be sent at all. */
export function freightFen(rule: FreightRule, goodsPayableFen: number, pieces: number): number {
  if (pieces === 0) return 0
  return goodsPayableFen >= rule.freeFromFen ? 0 : rule.feeFen
}
