import { create } from 'zustand'

interface CheckoutAddress {
  /** Chosen in the address book for the order that is being made. null: the default address. */
  addressId: string | null
}

/** Passes the choice made in the address book to the checkout: a page cannot return a value. */
export const useCheckoutAddress = create<CheckoutAddress>(() => ({ addressId: null }))

/** Called by the address book that was opened with `pick=1`. */
export const pickAddress = (addressId: string) => useCheckoutAddress.setState({ addressId })

/** After an order is made, the next one starts with the default address. */
export const forgetPickedAddress = () => useCheckoutAddress.setState({ addressId: null })
