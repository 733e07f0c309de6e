import type { HomeModule } from '@haoli/contract'
import { openPage, openTab } from '@/common/platform/pages'
import { wantCategory } from '@/common/stores/wanted-category'
import { openProduct, searchPath } from './links'

export type Target = Extract<HomeModule, { kind: 'banner' }>['items'][number]['target']

/** Opens the shelf at a category. */
export function openShelf(categoryId: string): void {
  wantCategory(categoryId)
  openTab('shelf')
}

/** Opens the target of a module of the home page. */
export function followTarget({ kind, value }: Target): void {
  if (kind === 'product') openProduct(value)
  else if (kind === 'search') openPage(searchPath(value))
  else if (kind === 'gifts') openTab('gifts')
  else openShelf(value)
}
