import { useMessages } from '@/common/messages'
import { DeliveryForm } from '../freight/delivery-form'
import { FreightForm } from '../freight/freight-form'
import { shopMessages } from '../messages'
import { SettingTabs } from '../setting-tabs'

const settings = ['freight', 'delivery']
const forms = { freight: FreightForm, delivery: DeliveryForm }

export default function Freight() {
  const t = useMessages(shopMessages)
  return <SettingTabs title={t('shop.freight')} of={settings} forms={forms} />
}
