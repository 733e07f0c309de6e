import type { AfterSaleReason, UploadKind } from '@haoli/contract'
import { useState } from 'react'
import { keepDraft, readDraft } from '../lib/application-draft'
import {
  applicationOf,
  type ChoiceLine,
  fenOfText,
  kindsOf,
  mostOf,
  needsPicture,
  reasonsOf,
  type Wanted,
} from '../lib/wanted'
import { useUploads } from './use-uploads'

/** What keeps the form from being sent, in the order of the form; null: nothing does. */
export type Missing = 'line' | 'kind' | 'amount' | 'reason' | 'proof' | null

/** The form of an application. What was entered is kept on the phone until it is sent. */
export function useApplication(subjectId: string, lines: readonly ChoiceLine[]) {
  const [draft, setDraft] = useState(() => {
    const kept = readDraft(subjectId)
    const possible = lines.filter((line) => line.most.refund > 0)
    const [only] = possible
    // Of a single line there is nothing to choose.
    const pieces = possible.length === 1 && only ? { [only.lineId]: kept.pieces[only.lineId] ?? 1 } : kept.pieces
    return { ...kept, pieces }
  })
  const uploads = useUploads(
    true,
    () => readDraft(subjectId).files,
    (files) => keepDraft(subjectId, { files }),
  )
  const change = (next: Partial<typeof draft>) => {
    setDraft((last) => ({ ...last, ...next }))
    keepDraft(subjectId, next)
  }

  const chosen = lines.filter(({ lineId, most }) => (draft.pieces[lineId] ?? 0) > 0 && most.refund > 0)
  const kinds = kindsOf(chosen)
  const wanted = draft.wanted && kinds.includes(draft.wanted) ? draft.wanted : null
  const reasons = wanted ? reasonsOf(chosen, wanted) : []
  const reason = draft.reason && reasons.includes(draft.reason) ? draft.reason : null
  const quantityOf = (line: ChoiceLine) =>
    Math.min(draft.pieces[line.lineId] ?? 0, wanted ? mostOf(line, wanted) : line.most.refund)
  const [first] = chosen
  const mostFen = first ? (first.fenOfPieces.at(-1) ?? 0) : 0
  const fen = fenOfText(draft.amount)
  const amountFits = fen !== null && fen <= mostFen
  const idsOf = (kind: UploadKind) => uploads.files.flatMap((file) => (file.kind === kind && file.uploadId) || [])
  const hasProof = uploads.files.length > 0

  const missing: Missing =
    chosen.length === 0
      ? 'line'
      : !wanted
        ? 'kind'
        : wanted === 'price_diff' && !amountFits
          ? 'amount'
          : !reason
            ? 'reason'
            : needsPicture(reason) && !hasProof
              ? 'proof'
              : null

  return {
    draft,
    uploads,
    chosen,
    kinds,
    wanted,
    reasons,
    reason,
    missing,
    mostFen,
    quantityOf,
    amountFits,
    choose: (line: ChoiceLine, pieces: number) => change({ pieces: { ...draft.pieces, [line.lineId]: pieces } }),
    want: (next: Wanted) => change({ wanted: next }),
    exchangeFor: (line: ChoiceLine, skuId: string) =>
      change({ exchanges: { ...draft.exchanges, [line.lineId]: skuId } }),
    because: (next: AfterSaleReason) => change({ reason: next }),
    write: (words: string) => change({ words }),
    enter: (amount: string) => change({ amount }),
    application: () =>
      wanted && reason
        ? applicationOf({
            wanted,
            reason,
            fen,
            words: draft.words,
            lines: chosen.map((line) => ({
              lineId: line.lineId,
              quantity: quantityOf(line),
              exchangeSkuId: draft.exchanges[line.lineId],
            })),
            pictureIds: idsOf('picture'),
            videoId: idsOf('video')[0],
          })
        : null,
  }
}
export type Application = ReturnType<typeof useApplication>
