import { useAddresses } from '@/common/api/addresses'
import { hasAddressBook } from '@/common/platform/address'
import { openAbove } from '@/common/platform/pages'
import { useCheckoutAddress } from '@/common/stores/checkout-address'
import './errors'

/**
 * The address of an order: the one picked in the address book, else the default. Null: the customer has none. `choose` opens
 * the address book over this page.
 */
export function useDeliveryAddress() {
  const picked = useCheckoutAddress((state) => state.addressId)
  const { data: all, isPending, isError, error, refetch } = useAddresses()
  const address = all?.find(({ id }) => id === picked) ?? all?.find(({ isDefault }) => isDefault) ?? all?.[0] ?? null
  // The address book also offers WeChat's. Without any address and without WeChat's book the form opens directly.
  const hasChoice = hasAddressBook || (all?.length ?? 0) > 0
  const choose = () => openAbove(hasChoice ? '/account/pages/addresses/index?pick=1' : '/account/pages/address/index')
  const failed = isError && !all ? error : null
  return { address, known: !isPending, needsAddress: all?.length === 0, error: failed, refetch, choose }
}
