import Taro from '@tarojs/taro'

export const productPath = (productId: string) => `/shop/pages/product/index?id=${encodeURIComponent(productId)}`
export const searchPath = (words = '') =>
  `/shop/pages/search/index${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`

const deepestStack = 10

/** Opens a page. WeChat's stack holds ten: when it is full, the top page is replaced. */
export function openPage(url: string): void {
  const full = Taro.getCurrentPages().length >= deepestStack
  void (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

export const openProduct = (productId: string) => openPage(productPath(productId))
