import { CarOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'shipping',
  order: 25,
  title: ['发货', 'Shipping'],
  icon: CarOutlined,
  roles: ['operations'],
  tasks: { ship_batch: ['批量发货', 'Batch shipping'] },
  orderActions: () => import('./parts/order-actions'),
  pages: [
    { path: 'shipping', title: ['批量发货', 'Batch shipping'], load: () => import('./pages/batches') },
    { path: 'shipping/batch', title: ['批次', 'Batch'], hidden: true, load: () => import('./pages/batch') },
    { path: 'shipping/together', title: ['合并发货', 'Combined shipping'], load: () => import('./pages/together') },
    { path: 'shipping/print', title: ['打印', 'Print'], hidden: true, load: () => import('./pages/print') },
  ],
}
