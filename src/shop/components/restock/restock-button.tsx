import type { Product, Sku } from '@haoli/contract'
import { dot } from '@/common/lib/dot'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { restockMessages } from '../../messages/restock'
import { useRestock } from './use-restock'

interface RestockButtonProps {
  product: Product
  sku: Sku
  /** Beside a line of text. */
  small?: boolean
}

/** Asks to be told when a sold-out SKU is back; a second tap ends it. */
export function RestockButton({ product, sku, small }: RestockButtonProps) {
  const t = useMessages(restockMessages)
  const { wait, busy } = useRestock(product.id)
  const on = product.restockSkuId === sku.id
  const words = t(on ? 'restock.asked' : 'restock.ask')
  const spec = sku.specs.map(({ value }) => value).join(dot)
  return (
    <Button
      kind={on ? 'outline' : 'gold'}
      grow={!small}
      small={Boolean(small)}
      loading={busy}
      {...(spec && { label: t('restock.of', { words, spec }) })}
      onClick={() => void wait(sku.id, !on)}
    >
      {words}
    </Button>
  )
}
