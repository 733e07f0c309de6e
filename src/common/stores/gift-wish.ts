import type { Occasion } from '@haoli/contract'
import { create } from 'zustand'

interface GiftWish {
  /** What the present is for, chosen before the goods are. */
  occasion: Occasion | null
  /** The parcel that it thanks for, and who gave that. */
  inReturnFor: { parcelId: string; giver: string } | null
}

const nothing: GiftWish = { occasion: null, inReturnFor: null }

/** What somebody has in mind while they look for a present. It lasts until a present is made, or the app is closed. */
export const useGiftWish = create<GiftWish>(() => nothing)

export const wishGift = (wish: Partial<GiftWish>) => useGiftWish.setState({ ...nothing, ...wish })
export const forgetGiftWish = () => useGiftWish.setState(nothing)
