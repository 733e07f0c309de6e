import { SettingOutlined } from '@ant-design/icons'
import { staffRoles } from '@haoli/contract'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'settings',
  order: 95,
  title: ['设置', 'Settings'],
  icon: SettingOutlined,
  roles: staffRoles,
  pages: [
    { path: 'settings', title: ['所有设置', 'All settings'], load: () => import('./pages/all') },
    { path: 'settings/:key', title: ['设置', 'Setting'], hidden: true, load: () => import('./pages/one') },
  ],
}
