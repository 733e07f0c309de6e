import { ShareAltOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'plans',
  order: 61,
  title: ['推广', 'Promotion'],
  icon: ShareAltOutlined,
  roles: ['operations', 'marketing', 'finance'],
  pages: [
    {
      path: 'plans/list',
      title: ['推广计划', 'Promotion plans'],
      roles: ['operations', 'marketing'],
      load: () => import('./pages/list'),
    },
    {
      path: 'plans/promoters',
      title: ['推客', 'Promoters'],
      roles: ['operations', 'finance'],
      load: () => import('./pages/promoters'),
    },
    {
      path: 'plans/holds',
      title: ['佣金核查', 'Commission review'],
      roles: ['operations', 'finance'],
      load: () => import('./pages/holds'),
    },
    {
      path: 'plans/withdrawals',
      title: ['提现', 'Withdrawals'],
      roles: ['finance'],
      load: () => import('./pages/withdrawals'),
    },
    {
      path: 'plans/material',
      title: ['推广素材', 'Promotion material'],
      roles: ['operations', 'marketing'],
      load: () => import('./pages/material'),
    },
  ],
}
