import { useMessages } from '@/common/messages'
import { shopMessages } from '../messages'
import { SettingTabs } from '../setting-tabs'

const settings = ['search', 'searchWords']

export default function Search() {
  const t = useMessages(shopMessages)
  return <SettingTabs title={t('shop.search')} of={settings} />
}
