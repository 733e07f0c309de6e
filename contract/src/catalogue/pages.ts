/** The page of the mini program that shows a product, with `?id=`. */
export const productPage = 'shop/pages/product/index'
