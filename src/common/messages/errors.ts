import type { ErrorCode, LineProblemCode } from '@haoli/contract'
import type { Language } from '@/common/lib/language'
import type { Words } from './define'
import { fill } from './fill'

/** Errors of the phone or the network, without an answer of the API. */
type ClientCode = 'offline' | 'timeout' | 'bad_response'
export type AnyErrorCode = ErrorCode | ClientCode

const later: Words = [
  '出了点问题，请稍后再试',
  'Something went wrong. Please try again later',
  '問題が発生しました。後でもう一度お試しください',
]
const outOfStock: Words = ['已售罄', 'Sold out', '売り切れです']
const notGiftable: Words = ['该商品不支持送礼', 'This cannot be sent as a present', 'この商品はギフトにできません']
const offShelf: Words = ['商品已下架', 'No longer for sale', '販売を終了しました']

/** Words for every code, in every language: a code without words does not compile. */
export const errorWords: Readonly<Record<AnyErrorCode, Words>> = {
  offline: ['网络连接不上，请检查网络', 'No connection. Please check your network', 'ネットワークに接続できません'],
  timeout: [
    '网络有点慢，请重试',
    'The network is slow. Please try again',
    '通信に時間がかかっています。もう一度お試しください',
  ],
  bad_response: later,
  validation_failed: ['填写的内容有误，请检查', 'Please check what you entered', '入力内容をご確認ください'],
  idempotency_key_missing: later,
  unauthenticated: ['请先登录', 'Please sign in first', 'ログインしてください'],
  session_expired: [
    '登录已过期，请重试',
    'You were signed out. Please try again',
    'ログインの期限が切れました。もう一度お試しください',
  ],
  login_rejected: [
    '登录没有成功，请重试',
    'Signing in failed. Please try again',
    'ログインできませんでした。もう一度お試しください',
  ],
  not_found: ['内容不存在或已删除', 'This no longer exists', '見つかりませんでした'],
  method_not_allowed: later,
  idempotency_in_progress: ['正在处理，请稍候', 'Still working on it. One moment', '処理中です。少しお待ちください'],
  out_of_stock: outOfStock,
  off_shelf: offShelf,
  price_changed: ['价格有变动，请确认', 'The price has changed. Please check it', '価格が変わりました。ご確認ください'],
  purchase_limit_exceeded: ['超过限购数量', 'Over the limit for one person', '購入上限を超えています'],
  order_state_conflict: [
    '订单状态已变化，请刷新',
    'The order has moved on. Please refresh',
    '注文の状態が変わりました。更新してください',
  ],
  payment_state_conflict: [
    '支付状态已变化，请刷新',
    'The payment has moved on. Please refresh',
    '支払いの状態が変わりました。更新してください',
  ],
  cart_full: ['购物车已满，请先清理', 'The cart is full. Please remove something', 'カートがいっぱいです'],
  address_limit_reached: ['收货地址已达上限', 'No room for another address', 'これ以上住所を登録できません'],
  coupon_sold_out: ['优惠券已领完', 'All of these coupons are gone', 'クーポンは配布終了しました'],
  coupon_limit_reached: ['已达领取上限', 'You already have as many as allowed', '取得できる上限に達しました'],
  coupon_not_claimable: ['优惠券暂不可领', 'This coupon cannot be had now', '今は取得できないクーポンです'],
  coupon_not_usable: ['优惠券不可用', 'This coupon cannot be used here', 'このクーポンは使えません'],
  not_giftable: notGiftable,
  after_sale_state_conflict: [
    '退款申请的状态变了，请刷新后再看',
    'The refund request has changed. Please refresh',
    '返金申請の状態が変わりました。更新してください',
  ],
  present_state_conflict: [
    '礼物状态已变化，请刷新',
    'The present has moved on. Please refresh',
    'ギフトの状態が変わりました。更新してください',
  ],
  present_own: ['这是你送出的礼物', 'This present is from you', 'あなたが贈ったギフトです'],
  present_already_yours: ['你已经收下了', 'It is yours already', 'すでに受け取っています'],
  present_declined_by_you: ['你已婉拒这份礼物', 'You declined this present', 'このギフトは辞退済みです'],
  present_taken: ['礼物已被领取', 'Somebody else took it', '他の方が受け取りました'],
  present_all_gone: ['礼物已领完', 'All of them are gone', 'すべて受け取られました'],
  present_expired: ['礼物已过期', 'The time to accept is over', '受け取り期限が過ぎました'],
  swap_not_allowed: ['不能换成这一款', 'You cannot swap to this one', 'この種類には替えられません'],
  thanked_already: ['已经道过谢了', 'You said thank you already', 'お礼はすでに伝えました'],
  card_limit_reached: ['分享次数已达上限', 'Shared as often as it can be', '共有できる回数に達しました'],
  venue_code_ended: ['此二维码已停用', 'This code has ended', 'このコードは終了しました'],
  payload_too_large: ['内容太长', 'That is too long', '内容が長すぎます'],
  unsupported_media_type: later,
  idempotency_key_reused: later,
  catalogue_invalid: ['商品资料有误', 'The catalogue has mistakes', '商品データに誤りがあります'],
  rate_limited: ['操作太频繁，请稍候', 'Too many tries. One moment, please', '操作が多すぎます。少しお待ちください'],
  internal: later,
  unavailable: [
    '服务繁忙，请稍后再试',
    'We are busy. Please try again soon',
    '混み合っています。後でもう一度お試しください',
  ],
}

/** Why one line cannot be ordered as asked. */
export const lineProblemWords: Readonly<Record<LineProblemCode, Words>> = {
  out_of_stock: outOfStock,
  not_enough_stock: ['库存不足', 'Not enough in stock', '在庫が足りません'],
  off_shelf: offShelf,
  price_changed: ['价格已变动', 'The price has changed', '価格が変わりました'],
  purchase_limit_exceeded: ['超过限购数量', 'Over the limit for one person', '購入上限を超えています'],
  not_giftable: notGiftable,
}

/** One function turns any error's code into words. A code from a newer API reads as "something went wrong". */
export function wordsForError(code: string, language: Language): string {
  const known = Object.hasOwn(errorWords, code)
  return fill(known ? errorWords[code as AnyErrorCode] : later, language)
}
