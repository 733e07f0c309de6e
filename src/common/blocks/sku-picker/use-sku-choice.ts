import type { Sku } from '@haoli/contract'
import { useState } from 'react'
import { type Choice, type Choosable, choose, chosenSku, firstChoice } from './choice'
import { type PieceLimit, pieceLimit } from './piece-limit'

export interface SkuChoice {
  choice: Choice
  /** The SKU that is chosen; undefined while a spec is open. */
  sku: Sku | undefined
  quantity: number
  limit: PieceLimit | undefined
  pick: (name: string, value: string) => void
  setQuantity: (quantity: number) => void
}

/**
 * The chosen SKU and quantity of a product, of which the SKUs may be known later. The quantity never exceeds the limit of the chosen
 * SKU.
 */
export function useSkuChoice(product: Choosable, start?: Choice): SkuChoice {
  const [picked, setChoice] = useState(start)
  const choice = picked ?? firstChoice(product)
  const [wanted, setQuantity] = useState(1)
  const sku = chosenSku(product, choice)
  const limit = sku && pieceLimit(product, sku)
  const quantity = limit ? Math.max(1, Math.min(wanted, limit.max)) : wanted
  const pick = (name: string, value: string) => setChoice(choose(product, choice, name, value))
  return { choice, sku, quantity, limit, pick, setQuantity }
}
