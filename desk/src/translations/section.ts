import { TranslationOutlined } from '@ant-design/icons'
import type { Section } from '@/common/section'

export const section: Section = {
  name: 'translations',
  order: 90,
  title: ['译文', 'Translations'],
  icon: TranslationOutlined,
  roles: ['operations', 'marketing'],
  pages: [{ path: 'translations', title: ['译文', 'Translations'], load: () => import('./pages/translations') }],
  tasks: {
    export_translations: ['导出译文', 'Export translations'],
    import_translations: ['导入译文', 'Import translations'],
  },
}
