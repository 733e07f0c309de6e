export { type CouponUnusableReason, couponUnusableReasons } from './coupon-reasons'
export { type Entrance, entrances, scenesByEntrance, singlePageScene } from './entrances'
export { type ErrorCode, errorCodes, type LineProblemCode, lineProblemCodes } from './errors'
export { type LifeCycle, step, transitionsOf } from './life-cycle'
export { limits } from './limits'
export { type Fen, fen } from './money'
export {
  type OrderActor,
  type OrderState,
  type OrderTransition,
  orderLifeCycle,
  orderStates,
} from './order-life-cycle'
export type * from './types'
