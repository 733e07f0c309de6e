import { openPage } from '@/common/platform/pages'

/** With `act` the page opens the choice of a SKU to give. */
export const productPath = (productId: string, act?: 'gift') =>
  `/shop/pages/product/index?id=${encodeURIComponent(productId)}${act ? `&act=${act}` : ''}`
export const searchPath = (words = '') =>
  `/shop/pages/search/index${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`

export const openProduct = (productId: string) => openPage(productPath(productId))
