import { useAddresses } from '@/common/api/addresses'
import { useCheckoutAddress } from '@/common/stores/checkout-address'
import './errors'

/** The address of an order: the one picked in the address book, else the default. Null: the customer has none. */
export function useDeliveryAddress() {
  const picked = useCheckoutAddress((state) => state.addressId)
  const { data: all, isPending, isError, error, refetch } = useAddresses()
  const address = all?.find(({ id }) => id === picked) ?? all?.find(({ isDefault }) => isDefault) ?? all?.[0] ?? null
  return { address, known: !isPending, error: isError && !all ? error : null, refetch, hasAny: (all?.length ?? 0) > 0 }
}
