import {
  type AfterSaleChoices,
  type AfterSaleReason,
  type ApplyForAfterSale,
  afterSaleReasonRules,
  reasonsFor,
} from '@haoli/contract'

/** What somebody may want, as the form names it: a difference of price is a refund of its own kind. */
export const wantedKinds = ['return', 'refund', 'exchange', 'reship', 'price_diff'] as const
export type Wanted = (typeof wantedKinds)[number]

export type ChoiceLine = AfterSaleChoices['lines'][number]

export const typeOf = (wanted: Wanted) => (wanted === 'price_diff' ? 'refund' : wanted)

/** The most pieces of a line that can be chosen for it; 0: the line cannot have it. */
export function mostOf({ most, fenOfPieces }: ChoiceLine, wanted: Wanted): number {
  // Whoever got a present knows no price, so there is no difference to ask for.
  if (wanted === 'price_diff') return fenOfPieces.length === 0 ? 0 : most.refund
  return most[typeOf(wanted)]
}

/** The kinds that every one of these lines can have. Before anything is shipped a refund is all there is. */
export const kindsOf = (lines: readonly ChoiceLine[]): Wanted[] =>
  wantedKinds.filter(
    (wanted) =>
      lines.length > 0 &&
      lines.every((line) => mostOf(line, wanted) > 0) &&
      (wanted !== 'price_diff' || lines.length === 1),
  )

const nothingShipped: ReadonlySet<AfterSaleReason> = new Set([
  'no_longer_want',
  'incorrect_selection',
  'not_delivered_too_long',
  'others',
])

/** The reasons to choose from: those of the kind that fit how far the goods have come. */
export function reasonsOf(lines: readonly ChoiceLine[], wanted: Wanted): AfterSaleReason[] {
  const wasShipped = lines.some(({ most }) => most.return > 0)
  return reasonsFor(typeOf(wanted)).filter((reason) => {
    if (!wasShipped) return nothingShipped.has(reason)
    return reason !== 'no_reason_7_days' || lines.every(({ noReason }) => noReason)
  })
}

export const needsPicture = (reason: AfterSaleReason | null): boolean =>
  reason !== null && afterSaleReasonRules[reason].needsPicture

interface Filled {
  wanted: Wanted
  reason: AfterSaleReason
  lines: readonly { lineId: string; quantity: number; exchangeSkuId?: string | undefined }[]
  fen: number | null
  words: string
  pictureIds: string[]
  videoId: string | undefined
}

/** What is sent. */
export function applicationOf({ wanted, reason, lines, fen, words, pictureIds, videoId }: Filled): ApplyForAfterSale {
  return {
    type: typeOf(wanted),
    ...(wanted === 'price_diff' && { subType: 'price_diff' as const, ...(fen !== null && { fen }) }),
    reason,
    lines: lines.map(({ lineId, quantity, exchangeSkuId }) => ({
      lineId,
      quantity,
      ...(wanted === 'exchange' && exchangeSkuId !== undefined && { exchangeSkuId }),
    })),
    ...(words.trim() !== '' && { words: words.trim() }),
    ...(pictureIds.length > 0 && { pictureIds }),
    ...(videoId !== undefined && { videoId }),
  }
}

/** Yuan as they were typed, in fen; null for what is no amount. */
export function fenOfText(text: string): number | null {
  const found = /^(\d{1,7})(?:[.。](\d{1,2}))?$/.exec(text.trim())
  if (!found) return null
  const fen = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return fen > 0 ? fen : null
}
