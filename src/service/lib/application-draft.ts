import type { AfterSaleReason } from '@haoli/contract'
import { phoneNow } from '@/common/lib/clock'
import { storage } from '@/common/platform/storage'
import { releaseOthers } from '../platform/form-files'
import type { KeptFile } from './upload-queue'
import type { Wanted } from './wanted'

/** What was entered to apply for an after-sale of one order or present, before it is sent. */
export interface ApplicationDraft {
  wanted: Wanted | null
  /** Pieces by the id of the order's line. */
  pieces: Readonly<Record<string, number>>
  /** What is sent instead, by the id of the line. */
  exchanges: Readonly<Record<string, string>>
  /** Of a difference of price, as it was typed: yuan. */
  amount: string
  reason: AfterSaleReason | null
  words: string
  files: KeptFile[]
}

/** The draft that was changed last comes first. */
interface StoredDraft extends ApplicationDraft {
  subjectId: string
  changedAt: number
}

const key = 'after-sale-drafts'
const empty: ApplicationDraft = {
  ...{ wanted: null, pieces: {}, exchanges: {}, amount: '', reason: null, words: '', files: [] },
}
/** A draft has up to 65 MB of files, and WeChat gives the program 200 MB. */
const mostDrafts = 3
const longestMs = 7 * 24 * 60 * 60 * 1000

/** Those that are not old, and at most so many. */
const readAll = () =>
  (storage.get<StoredDraft[]>(key) ?? [])
    .slice(0, mostDrafts)
    .filter(({ changedAt }) => phoneNow() - changedAt < longestMs)

/** Stored, so that it survives leaving the page or closing the app. */
export const readDraft = (subjectId: string): ApplicationDraft =>
  readAll().find((draft) => draft.subjectId === subjectId) ?? empty

export function keepDraft(subjectId: string, change: Partial<ApplicationDraft>) {
  const drafts = readAll()
  const last = drafts.find((draft) => draft.subjectId === subjectId) ?? empty
  const others = drafts.filter((draft) => draft.subjectId !== subjectId)
  storage.set(key, [{ ...last, ...change, subjectId, changedAt: phoneNow() }, ...others])
}

/** The application was sent: its draft is needed no more. */
export function forgetDraft(subjectId: string) {
  storage.set(
    key,
    readAll().filter((draft) => draft.subjectId !== subjectId),
  )
  clearDrafts()
}

/** Forgets old drafts, and releases every file that belongs to none: those of a draft that is never sent, too. */
export function clearDrafts() {
  const drafts = readAll()
  storage.set(key, drafts)
  const paths = drafts.flatMap(({ files }) => files.flatMap(({ path, posterPath }) => [path, posterPath]))
  releaseOthers(new Set(paths.filter((path) => path !== null)))
}
