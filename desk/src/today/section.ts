import { DashboardOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'today',
  order: 10,
  title: ['今日', 'Today'],
  icon: DashboardOutlined,
  roles: ['operations', 'service', 'marketing', 'finance'],
  pages: [{ path: 'today', title: ['今日', 'Today'], load: () => import('./pages/today') }],
  header: () => import('./components/bell'),
}
