import { useRouter } from '@tarojs/taro'
import { AddressEditor } from '@/account/components/address-editor'
import { useAddresses } from '@/common/api/addresses'
import { useMessages } from '@/common/messages'
import { leavePage } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { draftOf, emptyDraft } from '../../lib/address-draft'
import { accountMessages } from '../../messages/account'
import '../../messages/errors'

/** Adds an address, or changes the one with `id`. */
export default function AddressPage() {
  const t = useMessages(accountMessages)
  const { id } = useRouter().params
  const addresses = useAddresses()
  const address = addresses.data?.find((one) => one.id === id)
  const back = () => leavePage('/account/pages/addresses/index')

  return (
    <Screen title={t(id ? 'address.edit' : 'address.new')}>
      {!id ? (
        <AddressEditor begin={emptyDraft} onDone={back} />
      ) : address ? (
        <AddressEditor id={id} begin={draftOf(address)} onDone={back} />
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
