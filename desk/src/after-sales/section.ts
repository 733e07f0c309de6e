import { CustomerServiceOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'service',
  order: 30,
  title: ['售后', 'After-sales'],
  icon: CustomerServiceOutlined,
  roles: ['operations', 'service', 'finance'],
  pages: [
    { path: 'after-sales', title: ['售后工单', 'After-sales cases'], load: () => import('./pages/queue') },
    {
      path: 'after-sales/templates',
      title: ['话术模板', 'Reply templates'],
      load: () => import('./pages/templates'),
    },
  ],
}
