import { TeamOutlined } from '@ant-design/icons'
import { staffRoles } from '@haoli/contract'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'staff',
  order: 96,
  title: ['团队', 'Team'],
  icon: TeamOutlined,
  roles: ['owner'],
  pages: [
    { path: 'staff/members', title: ['员工与角色', 'Staff and roles'], load: () => import('./pages/staff') },
    { path: 'staff/audit', title: ['操作记录', 'Audit log'], load: () => import('./pages/audit') },
    {
      path: 'staff/sessions',
      title: ['我的登录', 'My logins'],
      roles: staffRoles,
      load: () => import('./pages/sessions'),
    },
  ],
  tasks: { export_audit: ['导出操作记录', 'Export audit log'] },
}
