import { create } from 'zustand'

interface CheckoutAddress {
  /** Chosen in the address book for the order that is being made. null: the default address. */
  addressId: string | null
}

/** How the address book's choice comes back to the checkout: pages have no answers of their own. */
export const useCheckoutAddress = create<CheckoutAddress>(() => ({ addressId: null }))

/** The address book opened with `pick=1` calls it and goes back. */
export const pickAddress = (addressId: string) => useCheckoutAddress.setState({ addressId })

/** Once an order is made the next one begins with the default address again. */
export const forgetPickedAddress = () => useCheckoutAddress.setState({ addressId: null })
