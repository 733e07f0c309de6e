import type { HomeModule } from '@haoli/contract'
import Taro from '@tarojs/taro'
import { wantCategory } from '@/common/stores/wanted-category'
import { openPage, openProduct, searchPath } from './links'

export type Target = Extract<HomeModule, { kind: 'banner' }>['items'][number]['target']

/** Opens the shelf at a category. */
export function openShelf(categoryId: string): void {
  wantCategory(categoryId)
  void Taro.switchTab({ url: '/tabs/shelf/index' })
}

/** Opens the target of a module of the home page. */
export function followTarget({ kind, value }: Target): void {
  if (kind === 'product') openProduct(value)
  else if (kind === 'search') openPage(searchPath(value))
  else if (kind === 'gifts') void Taro.switchTab({ url: '/tabs/gifts/index' })
  else openShelf(value)
}
