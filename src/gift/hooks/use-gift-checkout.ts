import { type GivenPresent, limits, type QuoteLine } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useDidHide, useUnload } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import type { ApiError } from '@/common/api/api-error'
import { useQuote } from '@/common/api/quotes'
import { showInWords } from '@/common/blocks/error-toast/show-in-words'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { occasionFor, occasionToSend } from '@/common/blocks/occasions/occasion-for'
import { occasionsKey, useOccasions } from '@/common/blocks/occasions/use-occasions'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { replacePage } from '@/common/platform/pages'
import { clearGiftContext, useGiftContext } from '@/common/stores/gift-context'
import { type Draft, forgetDraft, keepDraft, readDraft } from '../lib/draft'
import { dayStillOffered } from '../lib/opening-day'
import { giftCheckoutMessages } from '../messages/checkout'
import { datedMessages } from '../messages/dated'
import { useSubmitPresent } from './use-submit-present'

type Params = Record<string, string | undefined>

const fewest = 2

function firstDraft(params: Params): Draft {
  const planned = useGiftContext.getState().occasion
  const occasion = params.occasion ?? planned ?? (params.return ? 'thanks' : 'none')
  return { sendTo: 'friend', parcels: fewest, occasion, note: null, turn: 0 }
}

/** State and commands of the gift checkout. Everything that was entered stays after an error. */
export function useGiftCheckout(params: Params) {
  const client = useQueryClient()
  const t = useMessages(giftCheckoutMessages)
  const dated = useMessages(datedMessages)
  const showError = useShowError()
  const skuId = params.sku ?? ''
  const [draft, setDraft] = useState(() => readDraft(skuId) ?? firstDraft(params))
  // Null: the API chooses the best combination.
  const [couponIds, chooseCoupons] = useState<string[] | null>(null)
  const [seenPriceFen, setSeenPriceFen] = useState<number>()
  const made = useRef(false)
  const occasions = useOccasions()
  const { offered, openingDays: days } = occasions
  // As long as the shop has not answered, the chosen day stays: the API decides.
  const opensOn = occasions.answered ? dayStillOffered(draft.opensOn, days) : (draft.opensOn ?? null)
  const occasion = occasionFor(offered, draft.occasion)
  const suggestions = occasion.notes.length > 0 ? occasion.notes : [t(`give.note_${occasion.art}`)]
  const note = draft.note ?? suggestions[draft.turn % suggestions.length] ?? ''
  const parcels = draft.sendTo === 'friend' ? 1 : draft.parcels

  const latest = useRef(draft)
  latest.current = draft
  const keep = () => {
    if (skuId && !made.current) keepDraft(skuId, latest.current)
  }
  useDidHide(keep)
  useUnload(keep)

  const { submit: send, submitting } = useSubmitPresent({ onMade, onRefused: refused })
  const lines = skuId ? [{ skuId, quantity: parcels, ...(seenPriceFen !== undefined && { seenPriceFen }) }] : []
  // No quote while submitting: the new order holds the stock, so the quote would say that it is sold out.
  const query = useQuote({ lines, couponIds, asPresent: true }, !submitting)
  const quote = query.data
  const line = quote?.lines[0]

  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), [])

  // What somebody wrote is not replaced; an empty note is.
  const mayTurn = note === '' || (draft.note === null && suggestions.length > 1)
  const turnNote = useCallback(
    () => setDraft((before) => ({ ...before, note: null, turn: before.turn + (before.note === null ? 1 : 0) })),
    [],
  )

  function refused(error: ApiError) {
    const priceChanged = error.code === 'price_changed'
    // The shop has removed it since this page learnt what it offers.
    const occasionGone = error.details.param === '/occasion'
    const dayGone = error.details.param === '/opensOn'
    if (priceChanged) showInWords(error, t('give.price_again'))
    else if (occasionGone) showInWords(error, t('give.occasion_again'))
    else if (dayGone) showInWords(error, dated('dated.again'))
    else showError(error)
    if (priceChanged && line) setSeenPriceFen(line.priceFen)
    if (dayGone) change({ opensOn: null })
    if (occasionGone || dayGone) void client.invalidateQueries({ queryKey: occasionsKey })
    if (error.code === 'coupon_not_usable') chooseCoupons(null)
    void client.invalidateQueries({ queryKey: ['quote'] })
  }

  function onMade(present: GivenPresent, outcome: string) {
    made.current = true
    forgetDraft()
    clearGiftContext()
    void replacePage(`${giftPaths.present(present.id)}&outcome=${outcome}`)
  }

  function submit() {
    if (!quote?.orderable || query.isPlaceholderData) return
    keep()
    void send({
      skuId,
      sendTo: draft.sendTo,
      parcels,
      occasion: occasionToSend(occasions, draft.occasion),
      note: note.trim(),
      ...(opensOn && { opensOn }),
      ...(draft.paper && { paper: draft.paper }),
      ...(draft.signature?.trim() && { signature: draft.signature.trim() }),
      couponIds: quote.appliedCouponIds,
      expectedPayableFen: quote.payableFen,
      visitId: quote.visitId,
      inReturnFor: params.return ?? useGiftContext.getState().inReturnFor?.parcelId ?? null,
      venueCode: params.venue ? decodeParam(params.venue) : null,
    })
  }

  return {
    skuId,
    draft,
    offered,
    days: days ?? (opensOn ? { first: opensOn, last: opensOn } : null),
    opensOn,
    occasion,
    note,
    turnNote: mayTurn ? turnNote : undefined,
    parcels,
    change,
    quote,
    line,
    query,
    chooseCoupons,
    submit,
    submitting,
    fewest,
    most: Math.min(limits.presentParcelsMax, mostOf(line)),
  }
}

/** The largest number of parcels, by the stock where the API reported that it is too low. */
const mostOf = (line: QuoteLine | undefined): number =>
  line?.problem?.code === 'not_enough_stock'
    ? Math.max(fewest, line.problem.availableQuantity)
    : limits.presentParcelsMax
