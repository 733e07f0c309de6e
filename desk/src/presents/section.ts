import { GiftOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'presents',
  order: 22,
  title: ['礼物', 'Presents'],
  icon: GiftOutlined,
  roles: ['operations', 'service'],
  pages: [{ path: 'presents', title: ['礼物', 'Presents'], load: () => import('./pages/presents') }],
}
