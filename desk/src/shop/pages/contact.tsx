import { useMessages } from '@/common/messages'
import { shopMessages } from '../messages'
import { SettingTabs } from '../setting-tabs'

const settings = ['contact', 'entrances']

export default function Contact() {
  const t = useMessages(shopMessages)
  return <SettingTabs title={t('shop.contact')} of={settings} />
}
