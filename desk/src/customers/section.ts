import { TeamOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'customers',
  order: 35,
  title: ['顾客', 'Customers'],
  icon: TeamOutlined,
  roles: ['operations', 'service', 'finance'],
  pages: [
    { path: 'customers', title: ['顾客', 'Customers'], load: () => import('./pages/customers') },
    { path: 'customers/blocked', title: ['停止接单', 'Blocked customers'], load: () => import('./pages/blocked') },
  ],
}
