import { PayCircleOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'money-back',
  order: 36,
  title: ['退款与任务', 'Refunds and jobs'],
  icon: PayCircleOutlined,
  roles: ['service', 'finance', 'operations'],
  pages: [
    {
      path: 'refunds',
      title: ['退款', 'Refunds'],
      roles: ['service', 'finance'],
      load: () => import('./pages/refunds'),
    },
    {
      path: 'dead-letters',
      title: ['停止重试的任务', 'Failed jobs'],
      roles: ['operations'],
      load: () => import('./pages/dead-letters'),
    },
  ],
}
