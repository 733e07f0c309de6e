export {
  type AfterSaleActor,
  type AfterSaleReason,
  type AfterSaleState,
  type AfterSaleTransition,
  afterSaleLifeCycle,
  afterSaleReasons,
  afterSaleStates,
} from './after-sale-life-cycle'
export { type CouponUnusableReason, couponUnusableReasons } from './coupon-reasons'
export { type Entrance, entrances, scenesByEntrance, singlePageScene } from './entrances'
export { type ErrorCode, errorCodes, type LineProblemCode, lineProblemCodes } from './errors'
export { type LifeCycle, step, transitionsOf } from './life-cycle'
export { limits } from './limits'
export { type Fen, fen } from './money'
export {
  type OrderActor,
  type OrderKind,
  type OrderState,
  type OrderTransition,
  orderKindRules,
  orderKinds,
  orderLifeCycle,
  orderStates,
} from './order-life-cycle'
export {
  type ParcelState,
  type ParcelTransition,
  type PresentActor,
  type PresentState,
  type PresentTransition,
  parcelLifeCycle,
  parcelStates,
  presentLifeCycle,
  presentStates,
} from './present-life-cycle'
export {
  type CardStanding,
  type ConsentAnswer,
  cardStandings,
  consentAnswers,
  type GiftObstacle,
  giftObstacles,
  type MessageKind,
  type MessageMoment,
  messageKinds,
  messageMoments,
  type Occasion,
  occasions,
  presentPages,
  type ReturnReason,
  returnReasons,
  type SendTo,
  sendTos,
  type ThanksSticker,
  thanksStickers,
} from './presents'
export type * from './types'
