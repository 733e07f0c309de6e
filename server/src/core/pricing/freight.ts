import type { Db } from '../../platform/database/db'
import { readSetting, type Setting } from '../settings/settings'

/** Freight of one order. An order whose goods, after discounts, reach `freeFromFen` travels free. */
export interface FreightRule {
  freeFromFen: number
  feeFen: number
}

export const defaultFreight: FreightRule = { freeFromFen: 9900, feeFen: 1000 }

/** Presents: who pays does not know where they go. */
export const noFreight: FreightRule = { freeFromFen: 0, feeFen: 0 }

/** `goodsPayableFen` is what the goods cost after discounts; `pieces` how many of them can be sent at all. */
export function freightFen(rule: FreightRule, goodsPayableFen: number, pieces: number): number {
  if (pieces === 0) return 0
  return goodsPayableFen >= rule.freeFromFen ? 0 : rule.feeFen
}

const isFen = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

export const freightSetting: Setting<Partial<FreightRule>> = { key: 'freight', initial: {} }

/** The shop's own rule from the setting `freight`, member by member; what is missing or unusable stays as above. */
export async function readFreightRule(db: Db): Promise<FreightRule> {
  const value: unknown = await readSetting(db, freightSetting)
  const set = typeof value === 'object' && value !== null ? (value as Partial<FreightRule>) : {}
  return {
    freeFromFen: isFen(set.freeFromFen) ? set.freeFromFen : defaultFreight.freeFromFen,
    feeFen: isFen(set.feeFen) ? set.feeFen : defaultFreight.feeFen,
  }
}
