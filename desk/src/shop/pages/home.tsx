import { useMessages } from '@/common/messages'
import { SettingEditor } from '@/common/shop-settings/setting-editor'
import { Page } from '@/common/ui/page'
import { HomeEditor } from '../home/home-editor'
import { shopMessages } from '../messages'

/** The home page: its modules, and a phone that shows the draft. */
export default function Home() {
  const t = useMessages(shopMessages)
  return (
    <Page title={t('shop.home')}>
      <SettingEditor of="home">{(edited) => <HomeEditor edited={edited} />}</SettingEditor>
    </Page>
  )
}
