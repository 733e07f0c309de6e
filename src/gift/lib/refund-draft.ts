import type { AfterSaleReason } from '@haoli/contract'
import { storage } from '@/common/platform/storage'
import { releasePicture } from '../platform/picture-files'
import type { KeptPicture } from './picture-queue'

/** What was entered to apply for a refund of one present, before it is sent. */
interface RefundDraft {
  reason: AfterSaleReason | null
  words: string
  pictures: KeptPicture[]
}

const keyOf = (presentId: string) => `refund-draft:${presentId}`
const empty: RefundDraft = { reason: null, words: '', pictures: [] }

/** Stored, so that it survives leaving the page or closing the app. */
export const readRefundDraft = (presentId: string): RefundDraft => storage.get(keyOf(presentId)) ?? empty
export const keepRefundDraft = (presentId: string, draft: Partial<RefundDraft>) =>
  storage.set(keyOf(presentId), { ...readRefundDraft(presentId), ...draft } satisfies RefundDraft)

/** The application was sent: its draft and the files of its pictures are needed no more. */
export function forgetRefundDraft(presentId: string) {
  for (const { path } of readRefundDraft(presentId).pictures) if (path) releasePicture(path)
  storage.remove(keyOf(presentId))
}
