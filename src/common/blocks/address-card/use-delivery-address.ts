import { useAddresses } from '@/common/api/addresses'
import { useCheckoutAddress } from '@/common/stores/checkout-address'

/** Where the order goes: what was picked in the address book, else the default. Null: there is no address yet. */
export function useDeliveryAddress() {
  const picked = useCheckoutAddress((state) => state.addressId)
  const { data: all, isPending, isError, error, refetch } = useAddresses()
  const address = all?.find(({ id }) => id === picked) ?? all?.find(({ isDefault }) => isDefault) ?? all?.[0] ?? null
  return { address, known: !isPending, error: isError && !all ? error : null, refetch, hasAny: (all?.length ?? 0) > 0 }
}
