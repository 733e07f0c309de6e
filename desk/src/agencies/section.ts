import { TeamOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'agencies',
  order: 62,
  title: ['机构', 'Agencies'],
  icon: TeamOutlined,
  roles: ['operations', 'finance'],
  pages: [{ path: 'agencies/list', title: ['机构', 'Agencies'], load: () => import('./pages/list') }],
}
