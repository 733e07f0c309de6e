import type { AfterSaleTransition } from '@haoli/contract'
import type { InLanguages } from '../../core/translations/in-languages'
import type { AfterSaleRow } from './after-sale-rows'

// The Chinese ones are values of subscribe messages: at most 20 characters (wechat.md 2.9).

/** What the other side, or time, did, for the buyer. Steps of the buyer are not told to the buyer. */
export const takenSteps: Partial<Record<AfterSaleTransition | 'apply', InLanguages>> = {
  apply: [
    '商家为你发起了售后，请确认',
    'the shop made a request for you. Please check it',
    'お店が代わりに申請しました。ご確認ください',
  ],
  agree_refund: ['商家同意退款', 'the shop agreed to a refund', 'お店が返金に同意しました'],
  agree_return: [
    '商家已同意，请寄回商品',
    'the shop agreed. Please send it back',
    'お店が同意しました。商品を返送してください',
  ],
  agree_shipping: [
    '商家已同意，将为你寄出',
    'the shop agreed and will send it',
    'お店が同意しました。発送をお待ちください',
  ],
  propose: [
    '商家提出了新方案，请确认',
    'the shop made a proposal. Please answer it',
    'お店から新しい提案があります。ご確認ください',
  ],
  reject_refund: ['商家未同意退款', 'the shop refused the refund', 'お店は返金を認めませんでした'],
  reject_return: ['商家未同意退货', 'the shop refused the return', 'お店は返品を認めませんでした'],
  reject_exchange: ['商家未同意换货', 'the shop refused the exchange', 'お店は交換を認めませんでした'],
  reject_reship: ['商家未同意补寄', 'the shop refused to send more', 'お店は追加発送を認めませんでした'],
  receive_return: [
    '商家已收到退货，退款中',
    'the shop received it and is refunding',
    'お店が返送品を受け取りました。返金の手続き中です',
  ],
  receive_exchange: [
    '商家已收到，将寄出新品',
    'the shop received it and will send a new one',
    'お店が受け取りました。新品を発送します',
  ],
  receive_exchanged: [
    '商家已收到，换货完成',
    'the shop received it. The exchange is complete',
    'お店が受け取り、交換が完了しました',
  ],
  refuse_receipt: ['商家未认可寄回的商品', 'the shop did not accept what came back', 'お店は返送品を認めませんでした'],
  ship_replacement: ['商家已寄出，请查收', 'the shop has sent it', 'お店が発送しました。到着をお待ちください'],
  ship_first: [
    '新品已寄出，请寄回旧品',
    'a new one was sent. Please send the old one back',
    '新品を発送しました。元の商品を返送してください',
  ],
  decide_refund: ['纠纷已裁定：为你退款', 'decided: you are refunded', '判定が出ました：返金されます'],
  decide_return: ['纠纷已裁定：请寄回商品', 'decided: please send it back', '判定が出ました：商品を返送してください'],
  decide_shipping: ['纠纷已裁定：商家将补寄', 'decided: the shop will send it', '判定が出ました：お店が発送します'],
  decide_against: ['纠纷已裁定：支持商家', 'decided for the shop', '判定が出ました：お店側の主張が認められました'],
  refunded_in_full: ['商家已全部退款', 'the shop refunded it in full', 'お店が全額返金しました'],
  overdue_refund: [
    '商家超时未处理，已退款',
    'the shop did not answer in time. You are refunded',
    'お店の回答期限が過ぎたため、返金しました',
  ],
  overdue_return: [
    '商家超时未处理，请寄回商品',
    'the shop did not answer in time. Please send it back',
    'お店の回答期限が過ぎました。商品を返送してください',
  ],
  overdue_shipping: [
    '商家超时未处理，将补寄',
    'the shop did not answer in time. It will be sent',
    'お店の回答期限が過ぎたため、発送されます',
  ],
  overdue_ship_first: [
    '商家未先寄出，请先寄回',
    'the shop did not send it first. Please send yours back',
    'お店からの先行発送がありませんでした。先に返送してください',
  ],
  overdue_receipt: [
    '商家超时未确认，已退款',
    'the shop did not confirm in time. You are refunded',
    'お店の確認期限が過ぎたため、返金しました',
  ],
  overdue_exchange: [
    '退货已视为收到，等待寄出',
    'what you sent back counts as received. A new one will be sent',
    '返送品は到着したものとみなし、新品の発送を待っています',
  ],
  overdue_exchanged: ['换货完成', 'the exchange is complete', '交換が完了しました'],
  overdue_decision: [
    '超时未裁定，已退款',
    'it was not decided in time. You are refunded',
    '判定の期限が過ぎたため、返金しました',
  ],
  close_return: [
    '超时未寄回，售后已关闭',
    'closed, because it was not sent back in time',
    '返送の期限が過ぎたため、終了しました',
  ],
  lapse: [
    '超时未确认，售后已关闭',
    'closed, because there was no answer in time',
    '回答の期限が過ぎたため、終了しました',
  ],
  count_received: ['已视为收货，售后完成', 'counted as received, and complete', '受け取り済みとみなし、完了しました'],
}

/** What the buyer has to do before a deadline; `soon` where nothing else is said. */
export const dueSteps: Partial<Record<AfterSaleRow['state'] | 'soon', InLanguages>> = {
  user_wait_return: [
    '请尽快寄回商品，超时将关闭',
    'please send it back soon, or it is closed',
    '商品を早めに返送してください。期限を過ぎると終了します',
  ],
  user_wait_handle: ['请确认商家的方案', 'please answer the shop’s proposal', 'お店の提案にご回答ください'],
  user_wait_confirm_update: ['请确认商家的方案', 'please answer the shop’s proposal', 'お店の提案にご回答ください'],
  user_wait_receipt: ['请确认是否收到', 'please say whether it arrived', '受け取ったかどうかをお知らせください'],
  soon: ['请尽快处理', 'please answer soon', '早めにご対応ください'],
}

/** For the staff of service. */
export const staffSteps = {
  waits: ['等待商家处理', 'it waits for the shop', 'お店の対応を待っています'],
  soon: ['即将超时，请尽快处理', 'its time is nearly over', 'まもなく期限です。早めにご対応ください'],
} as const satisfies Record<string, InLanguages>
