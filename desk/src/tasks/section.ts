import { ProfileOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'tasks',
  order: 95,
  title: ['任务', 'Tasks'],
  icon: ProfileOutlined,
  roles: ['operations', 'service', 'marketing', 'finance'],
  pages: [{ path: 'tasks', title: ['任务', 'Tasks'], load: () => import('./pages/tasks') }],
  header: () => import('./parts/running-tasks'),
}
