/** The page of a customer's own coupons, which notices open. */
export const myCouponsPage = 'coupon/pages/mine/index'

/** The page of one coupon with its goods, which a promoter's card opens. */
export const couponPage = 'coupon/pages/coupon/index'
