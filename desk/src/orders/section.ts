import { FileTextOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'orders',
  order: 20,
  title: ['订单', 'Orders'],
  icon: FileTextOutlined,
  roles: ['operations', 'service', 'finance'],
  pages: [{ path: 'orders', title: ['订单', 'Orders'], load: () => import('./pages/orders') }],
  tasks: { export_orders: ['导出订单', 'Export orders'] },
}
