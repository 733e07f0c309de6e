import type { Order, Product, Quote } from '@haoli/contract'

/** The places on pages that packages fill, and what each tells its fills. */
export interface SlotProps {
  home: object
  gifts: object
  me: object
  product: { product: Product }
  /** `asPresent`: what is bought will be given. */
  checkout: { quote: Quote; asPresent: boolean }
  order: { order: Order }
}

export type SlotName = keyof SlotProps
