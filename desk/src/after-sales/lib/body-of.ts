import type { AfterSaleType, MerchantAfterSale } from '@haoli/contract'
import { fenOf } from '@/common/lib/money'
import type { AnswerName } from './answers-of'

type Address = NonNullable<MerchantAfterSale['returnTo']>

/** What the forms of all answers hold; each fills its own members. */
export interface AnswerValues {
  words?: string
  pictureIds?: string[]
  addressOf?: 'setting' | 'own'
  returnTo?: Address
  proposal?: 'change' | 'please_cancel' | 'please_prove'
  type?: AfterSaleType
  yuan?: string
  counts?: Record<string, { received: number; damaged: number }>
  freightYuan?: string
  company?: string
  waybillNumber?: string
}

/** The body of the request. */
export function bodyOf(name: AnswerName, values: AnswerValues, one: MerchantAfterSale): object {
  const { words = '', pictureIds = [] } = values
  const said = { ...(words.trim() !== '' && { words: words.trim() }), ...(pictureIds.length > 0 && { pictureIds }) }
  const address = values.addressOf === 'own' && values.returnTo ? { returnTo: values.returnTo } : {}
  switch (name) {
    case 'agree_refund':
    case 'agree_shipping':
      return said
    case 'agree_without_return':
      return { ...said, withoutReturn: true }
    case 'agree_return':
      return { ...said, ...address }
    case 'agree_ships_first':
      return { ...said, ...address, shipsFirst: true }
    case 'receive':
      return { ...said, ...receiptOf(values, one) }
    case 'ship':
      return { company: (values.company ?? '').trim(), waybillNumber: (values.waybillNumber ?? '').trim() }
    case 'propose':
      return { ...said, ...proposalOf(values, one) }
    case 'decide_buyer':
      return { for: 'buyer', words: words.trim() }
    case 'decide_merchant':
      return { for: 'merchant', words: words.trim() }
    default:
      return said
  }
}

function receiptOf({ counts = {}, freightYuan }: AnswerValues, { lines }: MerchantAfterSale): object {
  const freightFen = fenOf(freightYuan)
  return {
    lines: lines.map(({ lineId, quantity }) => ({
      lineId,
      received: counts[lineId]?.received ?? quantity,
      damaged: counts[lineId]?.damaged ?? 0,
    })),
    ...(freightFen !== null && freightFen > 0 && { freightFen }),
  }
}

/** An amount that is less than the pieces cost, without a return, is a difference of price. */
function proposalOf({ proposal = 'change', type, yuan }: AnswerValues, one: MerchantAfterSale): object {
  if (proposal !== 'change') return { kind: proposal }
  const fen = fenOf(yuan)
  const wanted = type ?? one.type
  return {
    kind: proposal,
    type: wanted,
    ...(fen !== null && fen > 0 && { fen }),
    ...(fen !== null && fen > 0 && wanted === 'refund' && { subType: 'price_diff' }),
  }
}
