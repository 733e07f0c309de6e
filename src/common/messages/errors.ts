import type { ErrorCode, LineProblemCode } from '@haoli/contract'
import type { Language } from '@/common/lib/language'
import type { Words } from './define'
import { fill } from './fill'

/** Errors of the phone or the network, without an answer of the API. */
type ClientCode = 'offline' | 'timeout' | 'bad_response'
type AnyErrorCode = ErrorCode | ClientCode

/** The words of all errors that this page's program knows. */
export const errorWords = new Map<string, Words>()

/**
 * Words for errors, in every language. The main package carries those that any page can meet; a package has its own in
 * `messages/errors.ts`, which each of its pages imports, and a block in an `errors.ts` beside it. errors.test.ts says
 * that every code has words in one place, and that no page leaves its package's out.
 */
export function addErrorWords(words: Readonly<Partial<Record<AnyErrorCode, Words>>>): void {
  for (const [code, said] of Object.entries(words)) errorWords.set(code, said)
}

const later: Words = [
  '出了点问题，请稍后再试',
  'Something went wrong. Please try again later',
  '問題が発生しました。後でもう一度お試しください',
]
const outOfStock: Words = ['已售罄', 'Sold out', '売り切れです']
const offShelf: Words = ['商品已下架', 'No longer for sale', '販売を終了しました']

addErrorWords({
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
  after_sale_state_conflict: [
    '有售后正在处理，或进度已变化',
    'A request is open, or has moved on',
    'すでに対応中か、状況が変わりました',
  ],
  method_not_allowed: later,
  idempotency_in_progress: ['正在处理，请稍候', 'Still working on it. One moment', '処理中です。少しお待ちください'],
  out_of_stock: outOfStock,
  off_shelf: offShelf,
  price_changed: ['价格有变动，请确认', 'The price has changed. Please check it', '価格が変わりました。ご確認ください'],
  purchase_limit_exceeded: ['超过限购数量', 'Over the limit for one person', '購入上限を超えています'],
  order_state_conflict: [
    '订单状态已变化，请刷新',
    'The order has changed. Please refresh',
    '注文の状態が変わりました。更新してください',
  ],
  customer_blocked: [
    '店铺暂停了你的下单，如有疑问请联系客服',
    'The shop has paused new orders from you. Please contact us with any questions',
    'ショップがご注文を一時停止しています。ご不明な点はお問い合わせください',
  ],
  cart_full: ['购物车已满，请先清理', 'The cart is full. Please remove something', 'カートがいっぱいです'],
  payload_too_large: ['内容太长', 'That is too long', '内容が長すぎます'],
  unsupported_media_type: later,
  idempotency_key_reused: later,
  rate_limited: ['操作太频繁，请稍候', 'Too many tries. Please wait a moment', '操作が多すぎます。少しお待ちください'],
  internal: later,
  unavailable: [
    '服务繁忙，请稍后再试',
    'We are busy. Please try again soon',
    '混み合っています。後でもう一度お試しください',
  ],
})

/** Why one line cannot be ordered as asked. */
export const lineProblemWords: Readonly<Record<LineProblemCode, Words>> = {
  out_of_stock: outOfStock,
  not_enough_stock: ['库存不足', 'Not enough in stock', '在庫が足りません'],
  off_shelf: offShelf,
  price_changed: ['价格已变动', 'The price has changed', '価格が変わりました'],
  purchase_limit_exceeded: ['超过限购数量', 'Over the limit for one person', '購入上限を超えています'],
  not_giftable: ['该商品不支持送礼', 'This cannot be sent as a gift', 'この商品はギフトにできません'],
  place_not_served: ['不配送到这个地址', 'Not delivered to this address', 'この住所にはお届けできません'],
}

/** One function turns any error's code into words. A code from a newer API reads as "something went wrong". */
export const wordsForError = (code: string, language: Language): string => fill(errorWords.get(code) ?? later, language)
