import { QrcodeOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'venues',
  order: 72,
  title: ['场地码', 'Venue codes'],
  icon: QrcodeOutlined,
  roles: ['operations', 'marketing'],
  pages: [{ path: 'venues', title: ['场地码', 'Venue codes'], load: () => import('./pages/venues') }],
}
