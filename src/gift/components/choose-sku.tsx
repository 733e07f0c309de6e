import { useProduct } from '@/common/api/products'
import { type SkuAction, SkuSheet, useSkuChoice } from '@/common/blocks/sku-picker'

const give = ['gift'] as const satisfies readonly SkuAction[]

interface ChooseSkuProps {
  productId: string
  onChoose: (skuId: string) => void
  onClose: () => void
}

/** The sheet in which the SKU of a present is chosen, open as soon as the product is known. */
export function ChooseSku({ productId, ...rest }: ChooseSkuProps) {
  const { data: product } = useProduct(productId)
  return product ? <Sheet product={product} {...rest} /> : null
}

interface SheetProps extends Omit<ChooseSkuProps, 'productId'> {
  product: Parameters<typeof useSkuChoice>[0]
}

function Sheet({ product, onChoose, onClose }: SheetProps) {
  const chosen = useSkuChoice(product)
  return (
    <SkuSheet
      product={product}
      chosen={chosen}
      open
      actions={give}
      withoutQuantity
      onAction={(_action, sku) => {
        onClose()
        onChoose(sku.id)
      }}
      onClose={onClose}
    />
  )
}
