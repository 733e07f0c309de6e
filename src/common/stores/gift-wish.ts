import type { Occasion } from '@haoli/contract'
import { create } from 'zustand'

interface GiftWish {
  /** Chosen before the goods are. */
  occasion: Occasion | null
  /** The received parcel that this present returns, and the name of its giver. */
  inReturnFor: { parcelId: string; giver: string } | null
}

const nothing: GiftWish = { occasion: null, inReturnFor: null }

/** What is known of a present before its goods are chosen. Kept until a present is made or the app is closed. */
export const useGiftWish = create<GiftWish>(() => nothing)

export const wishGift = (wish: Partial<GiftWish>) => useGiftWish.setState({ ...nothing, ...wish })
export const forgetGiftWish = () => useGiftWish.setState(nothing)
