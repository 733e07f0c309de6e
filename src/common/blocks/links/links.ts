import { openPage } from '@/common/platform/pages'

/** With `act` the page opens the choice of a SKU for it. */
export const productPath = (productId: string, act?: 'add' | 'gift') =>
  `/shop/pages/product/index?id=${encodeURIComponent(productId)}${act ? `&act=${act}` : ''}`
export const searchPath = (words = '') =>
  `/shop/pages/search/index${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`

export const openProduct = (productId: string, act?: 'add' | 'gift') => openPage(productPath(productId, act))
