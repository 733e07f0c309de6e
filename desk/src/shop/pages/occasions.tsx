import { useMessages } from '@/common/messages'
import { shopMessages } from '../messages'
import { formBeside } from '../phone/form-beside'
import { SettingTabs } from '../setting-tabs'

const gifts = 'tabs/gifts/index'
const forms = { occasions: formBeside('occasions', gifts), recipients: formBeside('recipients', gifts) }
const settings = ['occasions', 'recipients', 'productOccasions']

export default function Occasions() {
  const t = useMessages(shopMessages)
  return <SettingTabs title={t('shop.occasions')} of={settings} forms={forms} />
}
