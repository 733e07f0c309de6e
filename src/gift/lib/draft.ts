import type { SendTo } from '@haoli/contract'
import { storage } from '@/common/platform/storage'

/** What was entered in the gift checkout, before payment. */
export interface Draft {
  sendTo: SendTo
  parcels: number
  /** The code of an occasion. */
  occasion: string
  note: string
}

interface Kept extends Draft {
  skuId: string
}

const key = 'gift-draft'

/** The stored draft, if it is for this SKU. Stored, so that it survives leaving the page or closing the app. */
export function readDraft(skuId: string): Draft | undefined {
  const kept = storage.get<Kept>(key)
  return kept?.skuId === skuId ? kept : undefined
}

export const keepDraft = (skuId: string, draft: Draft) => storage.set(key, { skuId, ...draft } satisfies Kept)
export const forgetDraft = () => storage.remove(key)
