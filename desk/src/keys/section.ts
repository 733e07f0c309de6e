import { KeyOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'keys',
  order: 97,
  title: ['接口密钥', 'API keys'],
  icon: KeyOutlined,
  roles: ['owner'],
  pages: [{ path: 'keys', title: ['接口密钥', 'API keys'], load: () => import('./pages/keys') }],
}
