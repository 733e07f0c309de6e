import { ShoppingOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'goods',
  order: 40,
  title: ['商品', 'Products'],
  icon: ShoppingOutlined,
  roles: ['operations', 'service', 'marketing'],
  tasks: { import_products: ['导入商品', 'Import products'] },
  pages: [
    { path: 'goods', title: ['商品管理', 'Products'], load: () => import('./pages/goods') },
    {
      path: 'goods/edit',
      title: ['编辑商品', 'Edit product'],
      roles: ['operations'],
      hidden: true,
      load: () => import('./pages/edit'),
    },
    {
      path: 'goods/import',
      title: ['导入商品', 'Import products'],
      roles: ['operations'],
      load: () => import('./pages/import'),
    },
    {
      path: 'goods/order',
      title: ['商品顺序', 'Product order'],
      roles: ['operations'],
      load: () => import('./pages/order'),
    },
    {
      path: 'goods/categories',
      title: ['类目', 'Categories'],
      roles: ['operations'],
      load: () => import('./pages/categories'),
    },
    {
      path: 'goods/limited-prices',
      title: ['限时价', 'Limited-time prices'],
      roles: ['operations', 'marketing'],
      load: () => import('./pages/limited-prices'),
    },
  ],
}
