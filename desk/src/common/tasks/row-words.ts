import type { ErrorCode, RowReason } from '@haoli/contract'
import type { Words } from '../messages/define'
import { errorIn } from '../messages/error-words'
import { fill, type Language } from '../messages/fill'

/** What the reasons say that a kind of task has of its own. One that the contract has and this table has not does not compile. */
export const reasonWords: Readonly<Record<RowReason, Words>> = {
  source_missing: ['没有中文', 'No Chinese text'],
  source_long: ['中文太长', 'The Chinese text is too long'],
  words_missing: ['没有译文', 'No translation'],
  words_long: ['译文太长', 'The translation is too long'],
  row_twice: ['同一段中文在前面已有', 'The same text is in a row above'],
}

/** Why a row failed, as the API says it in `code`. */
export type RowFailure = ErrorCode | RowReason

/** Errors that mean something narrower in a row of one kind of task. */
const narrower: Readonly<Record<string, Partial<Record<ErrorCode, Words>>>> = {
  ship_batch: {
    after_sale_state_conflict: ['有退款申请未处理', 'A refund request is open'],
    order_state_conflict: ['订单状态或地址已变，没有发货', 'The order’s status or address has changed; not shipped'],
    already_shipped: ['已用这个运单号发过货', 'Already shipped with this waybill number'],
    waybill_elsewhere: [
      '这个运单号刚用在了另一位顾客或另一个地址的订单上，没有发货',
      'This waybill number was used for another customer or address; not shipped',
    ],
    validation_failed: ['数量多于未发的件数', 'More than the unshipped quantity'],
  },
  import_products: {
    not_found: ['预览已过期，请重新上传文件', 'The preview has expired. Upload the file again'],
    goods_changed: ['预览之后商品有改动，没有导入', 'The product has changed since the preview; not imported'],
    catalogue_invalid: [
      '规格已属于别的商品，或店里已没有这个运费模板',
      'A SKU belongs to another product, or the freight template is gone',
    ],
  },
}

/** Why a row of a task failed, in words. */
export function rowReasonIn(language: Language, kind: string, code: RowFailure): string {
  const words = narrower[kind]?.[code as ErrorCode] ?? reasonWords[code as RowReason]
  return words ? fill(words, language) : errorIn(language, { code: code as ErrorCode, message: '' })
}
