/** The page of the mini program that a notice about an order opens, with `?id=`. */
export const orderPage = 'trade/pages/order/index'
