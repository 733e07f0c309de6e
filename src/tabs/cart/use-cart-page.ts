import { type CartLine, limits } from '@haoli/contract'
import { useCallback, useMemo, useState } from 'react'
import { useCart, useRemoveFromCart, useSelectLines } from '@/common/api/cart'
import { useCartWithPendingChanges, useChangeLine } from '@/common/api/cart-changes'
import { wantedPath } from '@/common/api/wanted-lines'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { openPage } from '@/common/platform/pages'
import { cartMessages } from './messages'

/** A line that cannot be bought in any quantity. */
export const isGone = ({ problem }: CartLine): boolean =>
  problem !== null && problem.code !== 'price_changed' && problem.availableQuantity === 0

/** A line that can be ordered as it is; the API's totals count these lines, when selected, and no others. */
const isOrderable = ({ problem }: CartLine): boolean => problem === null || problem.code === 'price_changed'

/** State and commands of the cart page, except its edit mode. */
export function useCartPage() {
  const t = useMessages(cartMessages)
  const showError = useShowError()
  const query = useCart()
  const { cart, settling } = useCartWithPendingChanges(query.data)
  const change = useChangeLine(showError)
  const { mutate: select, isPending: selecting } = useSelectLines()
  const { mutateAsync: take, isPending: removing } = useRemoveFromCart()
  const [lines, gone] = useMemo(() => {
    const all = cart?.lines ?? []
    return [all.filter((line) => !isGone(line)), all.filter(isGone)]
  }, [cart?.lines])

  /** Asks for confirmation. True once the lines are removed. */
  const remove = useCallback(
    async (skuIds: string[], question: string): Promise<boolean> => {
      const sure = { title: question, yes: t('common.delete'), no: t('common.cancel'), destructive: true }
      if (skuIds.length === 0 || !(await confirm(sure))) return false
      try {
        await take(skuIds)
        return true
      } catch (error) {
        showError(error)
        return false
      }
    },
    [t, take, showError],
  )

  const wanted = lines
    .filter((line) => line.selected && isOrderable(line))
    .map(({ skuId, quantity, priceFen }) => ({ skuId, quantity, seenPriceFen: priceFen }))

  function checkOut() {
    if (wanted.length === 0) return toast(t('cart.none_selected'))
    if (wanted.length > limits.linesPerOrder) return toast(t('cart.too_many_lines', { n: limits.linesPerOrder }))
    openPage(wantedPath({ lines: wanted, fromCart: true }))
  }

  return {
    query,
    cart,
    lines,
    gone,
    wanted,
    settling: settling || selecting,
    removing,
    change,
    select: (selected: boolean) =>
      select({ skuIds: lines.map(({ skuId }) => skuId), selected }, { onError: showError }),
    remove,
    checkOut,
  }
}

/** Edit mode, in which lines are marked to be removed; independent of being selected to be bought. */
export function useMarks() {
  const [marks, setMarks] = useState<ReadonlySet<string> | null>(null)
  const mark = useCallback(
    (skuId: string, on: boolean) =>
      setMarks((all) => {
        const next = new Set(all)
        if (on) next.add(skuId)
        else next.delete(skuId)
        return next
      }),
    [],
  )
  return {
    editing: marks !== null,
    marks: marks ?? none,
    mark,
    markAll: (skuIds: string[]) => setMarks(new Set(skuIds)),
    begin: () => setMarks(new Set()),
    end: () => setMarks(null),
  }
}
const none: ReadonlySet<string> = new Set()
