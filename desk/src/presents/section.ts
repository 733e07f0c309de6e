import { GiftOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'presents',
  order: 22,
  title: ['礼物', 'Gifts'],
  icon: GiftOutlined,
  roles: ['operations', 'service'],
  pages: [
    { path: 'presents', title: ['礼物', 'Gifts'], load: () => import('./pages/presents') },
    {
      path: 'presents/parcels',
      title: ['收礼人的包裹', 'Recipients’ parcels'],
      hidden: true,
      load: () => import('./pages/parcels'),
    },
  ],
}
