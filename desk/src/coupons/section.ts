import { TagsOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'coupons',
  order: 60,
  title: ['优惠券', 'Coupons'],
  icon: TagsOutlined,
  roles: ['operations', 'marketing'],
  pages: [
    { path: 'coupons/list', title: ['优惠券', 'Coupons'], load: () => import('./pages/list') },
    { path: 'coupons/new', title: ['新建优惠券', 'New coupon'], hidden: true, load: () => import('./pages/new') },
  ],
}
