import type { Occasion, SendTo } from '@haoli/contract'
import { storage } from '@/common/platform/storage'

/** What was written on a present that is not paid yet. */
export interface Draft {
  sendTo: SendTo
  parcels: number
  occasion: Occasion
  note: string
}

interface Kept extends Draft {
  skuId: string
}

const key = 'gift-draft'

/** The latest draft, where it was for these goods: leaving the page, a call or a closed app loses no word. */
export function readDraft(skuId: string): Draft | undefined {
  const kept = storage.get<Kept>(key)
  return kept?.skuId === skuId ? kept : undefined
}

export const keepDraft = (skuId: string, draft: Draft) => storage.set(key, { skuId, ...draft } satisfies Kept)
export const forgetDraft = () => storage.remove(key)
