import type { ShippingProblem, ShippingRowState } from '@haoli/contract'
import type { Words } from '@/common/messages/define'

/** Why a row cannot be shipped, and what to do about it. */
export const problemWords: Readonly<Record<ShippingProblem, Words>> = {
  order_missing: ['没有订单号', 'No order number'],
  order_scientific: [
    '订单号被表格写成了科学记数法，末尾数字已丢失：请用模板重填',
    'The spreadsheet turned the order number into scientific notation and lost its last digits. Fill in the template again',
  ],
  order_unknown: ['没有这个订单号', 'No such order number'],
  order_not_to_ship: ['这个订单不需要发货', 'This order does not need shipping'],
  after_sale_open: ['有退款申请未处理，先处理售后', 'A refund request is open. Handle the after-sales case first'],
  nothing_left: ['没有可发的商品', 'Nothing left to ship'],
  carrier_unknown: ['不认识这家快递，可在「发货」设置里添加', 'Unknown carrier. Add it in the setting “Shipping”'],
  waybill_malformed: ['运单号格式不对', 'The waybill number is not valid'],
  waybill_scientific: [
    '运单号被表格写成了科学记数法，末尾数字已丢失：请用模板重填',
    'The spreadsheet turned the waybill number into scientific notation and lost its last digits. Fill in the template again',
  ],
  waybill_rounded: [
    '运单号超过 15 位且以 0 结尾，可能被表格四舍五入',
    'The waybill number has more than 15 digits and ends in zeros: the spreadsheet may have rounded it',
  ],
  row_twice: ['与前面一行重复', 'Same as an earlier row'],
  already_shipped: ['已用这个运单号发过货', 'Already shipped with this waybill number'],
  waybill_elsewhere: [
    '这个运单号用在了另一位顾客或另一个地址的订单上',
    'This waybill number is used on an order of another customer or address',
  ],
  goods_unknown: ['订单里没有这个规格编号', 'The order has no SKU with this ID'],
  quantity_malformed: ['数量应为正整数', 'The quantity must be a positive whole number'],
  more_than_left: ['数量多于未发的件数', 'More than the unshipped quantity'],
  parcel_incomplete: ['同一包裹有别的行要先改正', 'Correct the other rows of this parcel first'],
}

export const stateWords: Readonly<Record<ShippingRowState, Words>> = {
  fits: ['可发货', 'Ready'],
  wrong: ['有问题', 'Needs correction'],
  waiting: ['等待发货', 'Waiting'],
  shipped: ['已发货', 'Shipped'],
  failed: ['未成功', 'Failed'],
}
