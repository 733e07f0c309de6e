import type { Address } from '@haoli/contract'
import { useRouter } from '@tarojs/taro'
import { AddressEditor } from '@/account/components/address-editor'
import { useAddresses } from '@/common/api/addresses'
import { useMessages } from '@/common/messages'
import { goBackTwice, leavePage } from '@/common/platform/pages'
import { pickAddress } from '@/common/stores/checkout-address'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { draftOf, emptyDraft } from '../../lib/address-draft'
import { accountMessages } from '../../messages/account'
import '../../messages/errors'

/** Adds an address, or changes the one with `id`. With `pick=1` the new one is chosen for the order, two pages back. */
export default function AddressPage() {
  const t = useMessages(accountMessages)
  const { id, pick } = useRouter().params
  const addresses = useAddresses()
  const address = addresses.data?.find((one) => one.id === id)
  const back = () => leavePage('/account/pages/addresses/index')
  const added = (saved?: Address) => {
    if (pick !== '1' || !saved) return back()
    pickAddress(saved.id)
    return goBackTwice()
  }

  return (
    <Screen title={t(id ? 'address.edit' : 'address.new')}>
      {!id ? (
        <AddressEditor begin={emptyDraft} onDone={added} />
      ) : address ? (
        <AddressEditor id={id} begin={draftOf(address)} onDone={() => back()} />
      ) : addresses.error ? (
        <ErrorView error={addresses.error} onRetry={() => void addresses.refetch()} />
      ) : addresses.data ? (
        <Empty icon="location" title={t('addresses.none')} action={t('common.back')} onAction={back} />
      ) : (
        <Skeleton kind="text" count={2} />
      )}
    </Screen>
  )
}
