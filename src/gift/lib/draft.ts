import type { Paper, SendTo } from '@haoli/contract'
import { storage } from '@/common/platform/storage'

/** What was entered in the gift checkout, before payment. */
export interface Draft {
  sendTo: SendTo
  parcels: number
  /** The code of an occasion. */
  occasion: string
  /** As the giver wrote it, perhaps empty; null: what is suggested for the occasion. */
  note: string | null
  /** How many times another suggestion was asked for. */
  turn: number
  /** The day in China on which it opens: `2026-12-05`. Null, or absent in older drafts: at once. */
  opensOn?: string | null
  /** The colour of the envelope. Null, or absent in older drafts: that of the occasion. */
  paper?: Paper | null
  /** Empty, or absent in older drafts: by nickname. */
  signature?: string
}

interface Kept extends Draft {
  skuId: string
}

// Not `gift-draft`: there, an empty note was one that nobody had touched.
const key = 'gift-checkout'

/** The stored draft, if it is for this SKU. Stored, so that it survives leaving the page or closing the app. */
export function readDraft(skuId: string): Draft | undefined {
  const kept = storage.get<Kept>(key)
  return kept?.skuId === skuId ? kept : undefined
}

export const keepDraft = (skuId: string, draft: Draft) => storage.set(key, { skuId, ...draft } satisfies Kept)
export const forgetDraft = () => storage.remove(key)
