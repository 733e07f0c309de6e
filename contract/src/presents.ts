/** One friend gets one parcel; a group gets several, first come, one each. */
export const sendTos = ['friend', 'group'] as const
export type SendTo = (typeof sendTos)[number]

/** What a present is for; each has a theme of its own. */
export const occasions = ['birthday', 'thanks', 'new_year', 'mid_autumn', 'get_well', 'none'] as const
export type Occasion = (typeof occasions)[number]

/** Pictures that say thank you without words. */
export const thanksStickers = ['heart', 'hug', 'bow', 'flower', 'cheers', 'smile'] as const
export type ThanksSticker = (typeof thanksStickers)[number]

/** Why a SKU cannot be given; the first that holds, in this order. */
export const giftObstacles = ['off_shelf', 'category', 'price', 'sold_out'] as const
export type GiftObstacle = (typeof giftObstacles)[number]

/**
 * What a card means to whoever looks at it. `open`: they may take a parcel. `visitor`: so may whoever logs in.
 * `taken`: the one parcel has its answer from somebody else. `all_gone`: a group's parcels all have theirs.
 */
export const cardStandings = ['visitor', 'open', 'yours', 'declined', 'own', 'taken', 'all_gone', 'expired'] as const
export type CardStanding = (typeof cardStandings)[number]

/** Why a parcel came back to the giver. */
export const returnReasons = ['declined', 'expired', 'merchant'] as const
export type ReturnReason = (typeof returnReasons)[number]

/** What people are told when they are not looking (subscribe messages, wechat.md 2.9). */
export const messageKinds = [
  'present_accepted',
  'present_declined',
  'present_expiring',
  'present_expired',
  'present_thanked',
  'present_shipped',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** When people may be asked what they want to be told of, and what is asked then: `giving` pays, `receiving` accepts. */
export const messageMoments = {
  giving: ['present_accepted', 'present_expiring', 'present_thanked'],
  receiving: ['present_shipped'],
} as const satisfies Record<string, readonly MessageKind[]>
export type MessageMoment = keyof typeof messageMoments

/** What WeChat answers for each template (wechat.md 2.9). `accept` is one message; `ban`: WeChat has closed the template. */
export const consentAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

/**
 * Pages of the mini program that the API leads to: a message opens one with `?id=`, a printed code with `?scene=`
 * (wechat.md 2.7).
 */
export const presentPages = {
  given: 'gift/pages/present/index',
  received: 'gift/pages/received-present/index',
  venueCode: 'gift/pages/code/index',
} as const
