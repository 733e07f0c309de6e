import type { ProductCard } from '@haoli/contract'
import { useProduct } from '@/common/api/products'
import { ErrorView } from '@/common/ui/error-view'
import { Skeleton } from '@/common/ui/skeleton'
import { type SkuAction, SkuSheet } from '.'
import type { Choosable } from './choice'
import { useSkuActions } from './use-sku-actions'
import { useSkuChoice } from './use-sku-choice'

const both = ['add', 'buy'] as const satisfies readonly SkuAction[]
const give = ['gift'] as const satisfies readonly SkuAction[]

interface ListSkuSheetProps {
  card: ProductCard
  open: boolean
  /** The SKU is given, and not bought. */
  giving: boolean
  onClose: () => void
}

/** Chooses a SKU of a product in a list. What its card knows stands there at once; the choices follow. */
export function ListSkuSheet({ card, open, giving, onClose }: ListSkuSheetProps) {
  const { data, error, refetch } = useProduct(card.id)
  const product = data ?? knownOf(card)
  const chosen = useSkuChoice(product)
  const { busy, runAction } = useSkuActions(product, onClose)
  const waiting = error ? (
    <ErrorView error={error} compact onRetry={() => void refetch()} />
  ) : (
    <Skeleton kind="text" count={1} />
  )
  return (
    <SkuSheet
      product={product}
      chosen={chosen}
      open={open}
      actions={giving ? give : both}
      busy={busy}
      withoutQuantity={giving}
      waiting={data ? null : waiting}
      onAction={runAction}
      onClose={onClose}
    />
  )
}

const knownOf = ({ id, title, imageUrl, priceFen, limited }: ProductCard): Choosable => ({
  id,
  title,
  imageUrls: imageUrl === null ? [] : [imageUrl],
  priceFen: limited ? limited.priceFen : priceFen,
  marketPriceFen: limited ? priceFen : null,
  specs: [],
  skus: [],
  purchaseLimit: null,
  limitedPrices: [],
  delivery: { now: '' },
})
