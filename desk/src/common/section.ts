import type { MerchantOrder, StaffRole } from '@haoli/contract'
import type { ComponentType } from 'react'
import type { Words } from './messages/define'

export interface DeskPage {
  /** Below /desk/: `orders`, `orders/print`. */
  path: string
  title: Words
  /** Who may see it; owners see all. Without it those of the section. */
  roles?: readonly StaffRole[]
  /** The page itself, loaded when it is opened: `() => import('./pages/orders')`, which exports it as default. */
  load: () => Promise<{ default: ComponentType }>
  /** Reached from other pages only, not from the menu. */
  hidden?: boolean
}

export interface OrderActionsProps {
  orders: readonly MerchantOrder[]
  /** The orders are not ticked any more. */
  onDone: () => void
}

/**
 * A folder of the desk: `desk/src/<name>/section.ts` exports it as `section`, and the desk finds it there. Its messages
 * and pages are loaded with its pages; what stands here is in the first load, so it is small.
 */
export interface Section {
  name: string
  /** Its place in the menu, lowest first. */
  order: number
  title: Words
  /** An icon of @ant-design/icons. */
  icon: ComponentType
  roles: readonly StaffRole[]
  pages: readonly DeskPage[]
  /** What it shows in the bar at the top of every page, such as running tasks. */
  header?: () => Promise<{ default: ComponentType }>
  /** The names of the kinds of long work that it begins, for the list of tasks. */
  tasks?: Readonly<Record<string, Words>>
  /** Buttons for the orders that are ticked in the list of orders. */
  orderActions?: () => Promise<{ default: ComponentType<OrderActionsProps> }>
}

/** All sections, in the order of the menu. */
export const sections: readonly Section[] = Object.values(
  import.meta.glob<Section>('../*/section.ts', { eager: true, import: 'section' }),
).sort((one, other) => one.order - other.order)
