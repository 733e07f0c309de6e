import { FileTextOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'invoices',
  order: 34,
  title: ['发票', 'Invoices'],
  icon: FileTextOutlined,
  roles: ['finance'],
  pages: [{ path: 'invoices', title: ['发票', 'Invoices'], load: () => import('./pages/invoices') }],
}
