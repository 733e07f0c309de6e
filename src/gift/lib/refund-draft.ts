import type { AfterSaleReason } from '@haoli/contract'
import { phoneNow } from '@/common/lib/clock'
import { storage } from '@/common/platform/storage'
import { releaseOthers } from '../platform/form-files'
import type { KeptFile } from './upload-queue'

/** What was entered to apply for a refund of one present, before it is sent. */
interface RefundDraft {
  reason: AfterSaleReason | null
  words: string
  files: KeptFile[]
}

/** The draft that was changed last comes first. */
interface StoredDraft extends RefundDraft {
  presentId: string
  changedAt: number
}

const key = 'refund-drafts'
const empty: RefundDraft = { reason: null, words: '', files: [] }
/** A draft has up to 65 MB of files, and WeChat gives the program 200 MB. */
const mostDrafts = 3
const longestMs = 7 * 24 * 60 * 60 * 1000

/** Those that are not old, and at most so many. */
const readAll = () =>
  (storage.get<StoredDraft[]>(key) ?? [])
    .slice(0, mostDrafts)
    .filter(({ changedAt }) => phoneNow() - changedAt < longestMs)

/** Stored, so that it survives leaving the page or closing the app. */
export const readRefundDraft = (presentId: string): RefundDraft =>
  readAll().find((draft) => draft.presentId === presentId) ?? empty

export function keepRefundDraft(presentId: string, change: Partial<RefundDraft>) {
  const drafts = readAll()
  const last = drafts.find((draft) => draft.presentId === presentId) ?? empty
  const others = drafts.filter((draft) => draft.presentId !== presentId)
  storage.set(key, [{ ...last, ...change, presentId, changedAt: phoneNow() }, ...others])
}

/** The application was sent: its draft is needed no more. */
export function forgetRefundDraft(presentId: string) {
  storage.set(
    key,
    readAll().filter((draft) => draft.presentId !== presentId),
  )
  clearRefundDrafts()
}

/** Forgets old drafts, and releases every file that belongs to none: those of a draft that is never sent, too. */
export function clearRefundDrafts() {
  const drafts = readAll()
  storage.set(key, drafts)
  const paths = drafts.flatMap(({ files }) => files.flatMap(({ path, posterPath }) => [path, posterPath]))
  releaseOthers(new Set(paths.filter((path) => path !== null)))
}
