import { useMessages } from '@/common/messages'
import { shopMessages } from '../messages'
import { formBeside } from '../phone/form-beside'
import { SettingTabs } from '../setting-tabs'

const forms = { search: formBeside('search', 'shop/pages/search/index') }
const settings = ['search', 'searchWords']

export default function Search() {
  const t = useMessages(shopMessages)
  return <SettingTabs title={t('shop.search')} of={settings} forms={forms} />
}
