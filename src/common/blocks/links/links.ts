import { openPage } from '@/common/platform/pages'

export const productPath = (productId: string) => `/shop/pages/product/index?id=${encodeURIComponent(productId)}`
export const searchPath = (words = '') =>
  `/shop/pages/search/index${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`

export const openProduct = (productId: string) => openPage(productPath(productId))
