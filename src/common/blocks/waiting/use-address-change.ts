import { useState } from 'react'
import { openAbove } from '@/common/platform/pages'
import { forgetPickedAddress, useCheckoutAddress } from '@/common/stores/checkout-address'

/** Lets another address be picked in the address book, which opens over this page; `picked` is the one that was, by its id. */
export function useAddressChange() {
  const [asking, setAsking] = useState(false)
  const picked = useCheckoutAddress(({ addressId }) => addressId)
  const choose = () => {
    forgetPickedAddress()
    setAsking(true)
    void openAbove('/account/pages/addresses/index?pick=1')
  }
  const end = () => {
    setAsking(false)
    forgetPickedAddress()
  }
  return { choose, picked: asking ? picked : null, end }
}
