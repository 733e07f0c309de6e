import type { Address } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AddressRow } from '@/account/components/address-row'
import { FromWeChat } from '@/account/components/from-wechat'
import { useAddresses } from '@/common/api/addresses'
import { useMessages } from '@/common/messages'
import { hasAddressBook } from '@/common/platform/address'
import { goBack, openAbove } from '@/common/platform/pages'
import { pickAddress } from '@/common/stores/checkout-address'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { accountMessages } from '../../messages/account'
import styles from './index.module.scss'
import '../../messages/errors'

const editor = '/account/pages/address/index'

/** The address book. With `pick=1` a tap chooses an address for the order and goes back. */
export default function AddressesPage() {
  const t = useMessages(accountMessages)
  const picking = useRouter().params.pick === '1'
  const addresses = useAddresses()

  const add = () => openAbove(picking ? `${editor}?pick=1` : editor)
  const edit = (id: string) => openAbove(`${editor}?id=${id}`)
  const choose = ({ id }: Address) => {
    if (!picking) return edit(id)
    pickAddress(id)
    void goBack()
  }

  return (
    <Screen title={t(picking ? 'addresses.pick' : 'addresses.title')}>
      {addresses.data ? (
        addresses.data.length > 0 ? (
          <View className={styles.list}>
            {addresses.data.map((address) => (
              <AddressRow
                key={address.id}
                address={address}
                onChoose={() => choose(address)}
                onEdit={() => edit(address.id)}
              />
            ))}
          </View>
        ) : (
          <Empty icon="location" title={t('addresses.none')} words={t('addresses.none_words')} />
        )
      ) : addresses.error ? (
        <ErrorView error={addresses.error} onRetry={() => void addresses.refetch()} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
      <ActionBar>
        {hasAddressBook ? <FromWeChat onSaved={(address) => picking && choose(address)} /> : null}
        <Button grow onClick={() => void add()}>
          {t('addresses.add')}
        </Button>
      </ActionBar>
    </Screen>
  )
}
