import { useMessages } from '@/common/messages'
import { shopMessages } from '../messages'
import { SettingTabs } from '../setting-tabs'

const settings = ['occasions', 'recipients', 'productOccasions']

export default function Occasions() {
  const t = useMessages(shopMessages)
  return <SettingTabs title={t('shop.occasions')} of={settings} />
}
