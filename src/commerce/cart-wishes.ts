import type { Cart } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import { cartKey, changeLine, type LineChange } from './cart'

type Wish = Pick<LineChange, 'quantity' | 'selected'>

/**
 * What the shopper has asked of cart lines and the API has not answered yet, by SKU. The cart on screen is the API's
 * cart with these laid over it: never a second copy. A newer wish for a line replaces the one that waits.
 */
const useWishes = create<{ bySku: Record<string, Wish> }>(() => ({ bySku: {} }))

const setWish = (skuId: string, wish: Wish | undefined) =>
  useWishes.setState(({ bySku }) => {
    const { [skuId]: _old, ...others } = bySku
    return { bySku: wish ? { ...others, [skuId]: wish } : others }
  })

const sending = new Set<string>()

/** `settling`: the totals on screen are those of before the last change. */
export function useCartWithWishes(cart: Cart | undefined): { cart: Cart | undefined; settling: boolean } {
  const bySku = useWishes((state) => state.bySku)
  const settling = Object.keys(bySku).length > 0
  if (!cart || !settling) return { cart, settling }
  return { cart: { ...cart, lines: cart.lines.map((line) => ({ ...line, ...bySku[line.skuId] })) }, settling }
}

/** Answers a function that changes a line: shown at once, sent one request at a time for each line. */
export function useChangeLine(onError: (error: unknown) => void) {
  const client = useQueryClient()

  async function send(skuId: string) {
    sending.add(skuId)
    try {
      for (let wish = useWishes.getState().bySku[skuId]; wish; ) {
        const cart = await changeLine(skuId, wish)
        client.setQueryData(cartKey, cart)
        const newer = useWishes.getState().bySku[skuId]
        if (newer === wish) setWish(skuId, undefined)
        wish = newer === wish ? undefined : newer
      }
    } catch (error) {
      setWish(skuId, undefined)
      void client.invalidateQueries({ queryKey: cartKey })
      onError(error)
    } finally {
      sending.delete(skuId)
    }
  }

  return (skuId: string, change: Wish) => {
    setWish(skuId, { ...useWishes.getState().bySku[skuId], ...change })
    if (!sending.has(skuId)) void send(skuId)
  }
}
