import { ShopOutlined } from '@ant-design/icons'
import { staffRoles } from '@haoli/contract'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'shop',
  order: 70,
  title: ['店面', 'Storefront'],
  icon: ShopOutlined,
  roles: staffRoles,
  pages: [
    { path: 'shop/home', title: ['首页', 'Home page'], load: () => import('./pages/home') },
    { path: 'shop/search', title: ['搜索与热词', 'Search words'], load: () => import('./pages/search') },
    {
      path: 'shop/occasions',
      title: ['场合与对象', 'Gift occasions'],
      load: () => import('./pages/occasions'),
    },
    { path: 'shop/freight', title: ['运费与时效', 'Freight and delivery'], load: () => import('./pages/freight') },
    { path: 'shop/contact', title: ['联系与来源', 'Contact and sources'], load: () => import('./pages/contact') },
  ],
}
