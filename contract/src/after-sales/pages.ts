/** The page of the mini program that a notice about an after-sale opens, with `?id=`. */
export const afterSalePage = 'service/pages/after-sale/index'
