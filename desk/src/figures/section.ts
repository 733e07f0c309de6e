import { LineChartOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'figures',
  order: 80,
  title: ['数据', 'Analytics'],
  icon: LineChartOutlined,
  roles: ['operations', 'marketing', 'finance'],
  pages: [
    { path: 'figures/days', title: ['每日经营', 'Daily'], load: () => import('./pages/days') },
    { path: 'figures/groups', title: ['来源与商品', 'Sources and products'], load: () => import('./pages/groups') },
    {
      path: 'figures/cohorts',
      title: ['复购与客户价值', 'Repeat purchases'],
      load: () => import('./pages/cohorts'),
    },
    { path: 'figures/all', title: ['明细', 'Details'], load: () => import('./pages/rows') },
  ],
}
