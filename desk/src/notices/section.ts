import { BellOutlined } from '@ant-design/icons'
import { staffRoles } from '@haoli/contract'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'notices',
  order: 91,
  title: ['消息模板', 'Message templates'],
  icon: BellOutlined,
  roles: staffRoles,
  pages: [{ path: 'notices', title: ['消息模板', 'Message templates'], load: () => import('./pages/notices') }],
}
