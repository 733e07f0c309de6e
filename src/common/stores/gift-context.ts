import { create } from 'zustand'

interface GiftContext {
  /** The code of an occasion, chosen before the goods are. */
  occasion: string | null
  /** The received parcel that this present returns, and the name of its giver. */
  inReturnFor: { parcelId: string; giver: string } | null
  /** Somebody would like to be given this product. */
  wish: { productId: string; wisher: string } | null
}

const nothing: GiftContext = { occasion: null, inReturnFor: null, wish: null }

/** What is known of a present before its goods are chosen. Kept until a present is made or the app is closed. */
export const useGiftContext = create<GiftContext>(() => nothing)

export const setGiftContext = (context: Partial<GiftContext>) => useGiftContext.setState({ ...nothing, ...context })
export const clearGiftContext = () => useGiftContext.setState(nothing)
