import { useMessages } from '@/common/messages'
import { SettingEditor } from '@/common/shop-settings/setting-editor'
import { Page } from '@/common/ui/page'
import { noticeMessages } from '../messages'
import { TemplateForm } from '../parts/template-form'

/** What the shop tells, and WeChat's template for each kind of notice. */
export default function Notices() {
  const t = useMessages(noticeMessages)
  return (
    <Page title={t('notices.title')}>
      <p>{t('notices.words')}</p>
      <SettingEditor of="notices">{(edited) => <TemplateForm edited={edited} />}</SettingEditor>
    </Page>
  )
}
