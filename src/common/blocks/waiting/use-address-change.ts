import { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { openAbove } from '@/common/platform/pages'
import { forgetPickedAddress, useCheckoutAddress } from '@/common/stores/checkout-address'

/** Lets another address be picked in the address book, which opens over this page; `picked` is the one that was, by its id. */
export function useAddressChange() {
  const asking = useRef(false)
  const [picked, setPicked] = useState<string | null>(null)
  // Not as soon as it is picked: a sheet that opens while the book is above would take the book's way back.
  useDidShow(() => {
    if (asking.current) setPicked(useCheckoutAddress.getState().addressId)
  })
  const choose = () => {
    forgetPickedAddress()
    setPicked(null)
    asking.current = true
    void openAbove('/account/pages/addresses/index?pick=1')
  }
  const end = () => {
    forgetPickedAddress()
    setPicked(null)
    asking.current = false
  }
  return { choose, picked, end }
}
