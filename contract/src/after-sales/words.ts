/** What is wanted. `reship`: pieces that were missing are sent. WeChat's `type` (wechat.md 1.4), in lower case. */
export const afterSaleTypes = ['refund', 'return', 'exchange', 'reship'] as const
export type AfterSaleType = (typeof afterSaleTypes)[number]

/** `price_diff`: an amount is refunded, and the pieces stay. */
export const afterSaleSubTypes = ['default', 'price_diff'] as const
export type AfterSaleSubType = (typeof afterSaleSubTypes)[number]

/** Who answers for a reason, and so pays the carrier of a return. */
export type AfterSaleFault = 'shop' | 'buyer'

interface AfterSaleReasonRule {
  readonly types: readonly AfterSaleType[]
  readonly fault: AfterSaleFault
  /** An application for it needs a picture. */
  readonly needsPicture: boolean
}

/** WeChat's `reason_text` (wechat.md 1.4), in lower case, with what each may be named for. */
export const afterSaleReasonRules = {
  quality_issue: { types: ['refund', 'return', 'exchange', 'reship'], fault: 'shop', needsPicture: true },
  send_wrong_goods: { types: ['refund', 'return', 'exchange', 'reship'], fault: 'shop', needsPicture: true },
  empty_package: { types: ['refund', 'reship'], fault: 'shop', needsPicture: true },
  not_match_product_desc: { types: ['refund', 'return', 'exchange'], fault: 'shop', needsPicture: true },
  fake_product: { types: ['refund', 'return'], fault: 'shop', needsPicture: true },
  three_no_product: { types: ['refund', 'return'], fault: 'shop', needsPicture: true },
  not_delivered_too_long: { types: ['refund', 'reship'], fault: 'shop', needsPicture: false },
  no_express_info: { types: ['refund', 'reship'], fault: 'shop', needsPicture: false },
  reject_receive_package: { types: ['refund'], fault: 'buyer', needsPicture: false },
  no_reason_7_days: { types: ['return'], fault: 'buyer', needsPicture: false },
  incorrect_selection: { types: ['refund', 'return', 'exchange'], fault: 'buyer', needsPicture: false },
  no_longer_want: { types: ['refund'], fault: 'buyer', needsPicture: false },
  others: { types: ['refund', 'return', 'exchange', 'reship'], fault: 'buyer', needsPicture: false },
} as const satisfies Record<string, AfterSaleReasonRule>

export type AfterSaleReason = keyof typeof afterSaleReasonRules
export const afterSaleReasons = Object.keys(afterSaleReasonRules) as AfterSaleReason[]

/** The reasons that may be named for what is wanted, those of the shop's first. */
export const reasonsFor = (type: AfterSaleType): AfterSaleReason[] =>
  afterSaleReasons.filter((reason) => afterSaleReasonRules[reason].types.some((one) => one === type))

/** What a merchant answers instead of yes or no; the buyer consents. */
export const afterSaleProposals = ['change', 'please_cancel', 'please_prove'] as const
export type AfterSaleProposal = (typeof afterSaleProposals)[number]

/** The answers of the merchant that templates of words are for. */
export const answerTemplateKinds = ['any', 'agree', 'refuse', 'propose', 'receive', 'words', 'decide'] as const
export type AnswerTemplateKind = (typeof answerTemplateKinds)[number]
