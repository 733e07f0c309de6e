import { useMessages } from '@/common/messages'
import { FreightForm } from '../freight/freight-form'
import { shopMessages } from '../messages'
import { SettingTabs } from '../setting-tabs'

const settings = ['freight', 'delivery']
const forms = { freight: FreightForm }

export default function Freight() {
  const t = useMessages(shopMessages)
  return <SettingTabs title={t('shop.freight')} of={settings} forms={forms} />
}
