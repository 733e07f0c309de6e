import { type ComponentType, lazy } from 'react'
import type { DeskPage } from '@/common/section'

const known = new Map<DeskPage['load'], ComponentType>()

/** The component of a page, which is loaded when it is first drawn. */
export function lazyPage({ load }: Pick<DeskPage, 'load'>): ComponentType {
  const page = known.get(load) ?? lazy(load)
  known.set(load, page)
  return page
}
