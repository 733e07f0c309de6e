import { Alert, Button } from 'antd'
import { Link, useParams } from 'react-router'
import { helpOf, titleOf } from '@/common/form/words'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/settings/preferences'
import { SettingEditor } from '@/common/shop-settings/setting-editor'
import { Page } from '@/common/ui/page'
import { editors } from '../groups'
import { settingsMessages } from '../messages'

/** One setting, in the form that is drawn from its schema. */
export default function OneSetting() {
  const t = useMessages(settingsMessages)
  const language = useLanguage()
  const { key = '' } = useParams()
  const editor = editors[key]
  return (
    <Page
      title={titleOf(key, [], language)}
      extra={
        <Link to="/settings">
          <Button>{t('settings.back')}</Button>
        </Link>
      }
    >
      {editor ? (
        <Alert
          type="info"
          showIcon
          title={t('settings.editor')}
          action={
            <Link to={editor}>
              <Button size="small">{t('settings.open_editor')}</Button>
            </Link>
          }
          style={{ marginBottom: 12 }}
        />
      ) : (
        <p>{helpOf(key, [], {}, language)}</p>
      )}
      <SettingEditor key={key} of={key} />
    </Page>
  )
}
