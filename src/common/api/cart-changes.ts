import type { Cart } from '@haoli/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { create } from 'zustand'
import { cartKey, changeLine, type LineChange, showCart } from './cart'

type PendingChange = Pick<LineChange, 'quantity' | 'selected'>

/**
 * Changes of cart lines that the API has not answered yet, by SKU. The cart on screen is derived from the API's cart and
 * these: there is no second copy of it. A newer change of a line is merged into the one that waits.
 */
const usePendingChanges = create<{ bySku: Record<string, PendingChange> }>(() => ({ bySku: {} }))

const setPendingChange = (skuId: string, pending: PendingChange | undefined) =>
  usePendingChanges.setState(({ bySku }) => {
    const { [skuId]: _old, ...others } = bySku
    return { bySku: pending ? { ...others, [skuId]: pending } : others }
  })

const sending = new Set<string>()

/**
 * `settling`: the totals are those of before the last change. Lines without a pending change stay the same objects, so that
 * their memoised rows do not render again.
 */
export function useCartWithPendingChanges(cart: Cart | undefined): { cart: Cart | undefined; settling: boolean } {
  const bySku = usePendingChanges((state) => state.bySku)
  return useMemo(() => {
    const settling = Object.keys(bySku).length > 0
    if (!cart || !settling) return { cart, settling }
    const lines = cart.lines.map((line) => (bySku[line.skuId] ? { ...line, ...bySku[line.skuId] } : line))
    return { cart: { ...cart, lines }, settling }
  }, [cart, bySku])
}

async function send(client: QueryClient, skuId: string, onError: (error: unknown) => void) {
  sending.add(skuId)
  try {
    for (let pending = usePendingChanges.getState().bySku[skuId]; pending; ) {
      const cart = await changeLine(skuId, pending)
      showCart(client)(cart)
      const newer = usePendingChanges.getState().bySku[skuId]
      if (newer === pending) setPendingChange(skuId, undefined)
      pending = newer === pending ? undefined : newer
    }
  } catch (error) {
    setPendingChange(skuId, undefined)
    void client.invalidateQueries({ queryKey: cartKey })
    onError(error)
  } finally {
    sending.delete(skuId)
  }
}

/** A stable function that changes a line: shown at once, and sent with one request at a time for each line. */
export function useChangeLine(onError: (error: unknown) => void) {
  const client = useQueryClient()
  const latest = useRef(onError)
  useEffect(() => {
    latest.current = onError
  })
  return useMemo(
    () => (skuId: string, change: PendingChange) => {
      setPendingChange(skuId, { ...usePendingChanges.getState().bySku[skuId], ...change })
      if (!sending.has(skuId)) void send(client, skuId, (error) => latest.current(error))
    },
    [client],
  )
}
