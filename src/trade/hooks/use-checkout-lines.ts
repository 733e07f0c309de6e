import type { QuoteLine } from '@haoli/contract'
import { useMemo, useState } from 'react'
import type { Wanted } from '@/common/api/wanted-lines'

type Line = Wanted['lines'][number]

/** The lines at checkout: those of the page's address, with the changes made since. */
export function useCheckoutLines(initial: Line[]) {
  const [lines, setLines] = useState(initial)
  const changes = useMemo(() => {
    const change = (skuId: string, part: Partial<Line>) =>
      setLines((all) => all.map((line) => (line.skuId === skuId ? { ...line, ...part } : line)))
    return {
      take: (skuId: string, quantity: number) => change(skuId, { quantity }),
      remove: (skuId: string) => setLines((all) => all.filter((line) => line.skuId !== skuId)),
      acceptPrice: (skuId: string, seenPriceFen: number) => change(skuId, { seenPriceFen }),
      /** Takes the quoted prices as seen: a later quote reports differences from them. */
      rememberPrices: (shown: readonly QuoteLine[]) =>
        setLines((all) =>
          all.map((line) => {
            const seen = shown.find(({ skuId }) => skuId === line.skuId)
            return seen ? { ...line, seenPriceFen: seen.priceFen } : line
          }),
        ),
    }
  }, [])
  return { lines, ...changes }
}
