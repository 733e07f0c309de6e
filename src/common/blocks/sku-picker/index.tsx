import type { Sku } from '@haoli/contract'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { dot } from '@/common/lib/dot'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import { Stepper } from '@/common/ui/stepper'
import { type Choosable, chosenSku, type OptionState, openSpecs } from './choice'
import { skuMessages } from './messages'
import { SkuHead } from './sku-head'
import styles from './sku-picker.module.scss'
import { SpecOptions } from './spec-options'
import type { SkuChoice } from './use-sku-choice'

export { type SkuChoice, useSkuChoice } from './use-sku-choice'

export type SkuAction = 'add' | 'buy' | 'gift' | 'ok'

interface SkuSheetProps {
  product: Choosable
  chosen: SkuChoice
  open: boolean
  /** The buttons below. */
  actions: readonly SkuAction[]
  /** The action that is under way: until it is done there is no other. */
  busy?: SkuAction | null
  /** Stands in place of the choices while they are not known: then there is nothing to do yet. */
  waiting?: ReactNode
  /** Only the SKU is chosen, as when a cart line changes. */
  withoutQuantity?: boolean
  /** Beside the reason why a value cannot be chosen, where that is one sold-out SKU. */
  whenGone?: (sku: Sku) => ReactNode
  onAction: (action: SkuAction, sku: Sku, quantity: number) => void
  onClose: () => void
}

/** A sheet to choose a SKU and a quantity of a product. A tap on an unavailable value shows the reason. */
export function SkuSheet(props: SkuSheetProps) {
  const { product, chosen, open, actions, busy, waiting, withoutQuantity, whenGone, onAction, onClose } = props
  const t = useMessages(skuMessages)
  const [why, setWhy] = useState('')
  const [goneId, setGoneId] = useState<string>()
  const { sku, quantity, limit } = chosen
  const goneSku = product.skus.find(({ id }) => id === goneId)
  const gone = sku !== undefined && sku.availableQuantity === 0

  const tap = (name: string) => (value: string, state: OptionState) => {
    setGoneId(state === 'sold_out' ? chosenSku(product, { ...chosen.choice, [name]: value })?.id : undefined)
    setWhy(state === 'free' ? '' : t(state === 'sold_out' ? 'sku.why_sold_out' : 'sku.why_missing', { value }))
    // A value that exists only in another combination can be chosen; the values that do not combine with it are
    // cleared.
    if (state !== 'sold_out' || chosen.choice[name] === value) chosen.pick(name, value)
  }

  const limitWords = () => {
    const rule = product.purchaseLimit
    if (!limit) return ''
    if (limit.by === 'purchase_limit' && rule) return t(`sku.limit_${rule.period}`, { n: rule.quantity })
    return t(limit.by === 'stock' ? 'sku.max_stock' : 'sku.max_line', { n: limit.max })
  }

  const act = (action: SkuAction) => {
    if (busy) return
    if (!sku) return setWhy(t('sku.choose', { names: openSpecs(product, chosen.choice).join(dot) }))
    if (action === 'gift' && sku.giftObstacle) return setWhy(t(`sku.not_gift_${sku.giftObstacle}`))
    onAction(action, sku, quantity)
  }

  return (
    <Sheet
      open={open}
      title={t('sku.title')}
      onClose={onClose}
      foot={
        <View className={styles.actions}>
          {gone ? (
            <Button grow disabled>
              {t('sku.gone')}
            </Button>
          ) : (
            actions.map((action, place) => (
              <Button
                key={action}
                grow
                kind={actions.length > 1 && place === 0 ? 'gold' : 'primary'}
                loading={busy === action}
                disabled={Boolean(waiting)}
                onClick={() => act(action)}
              >
                {t(`sku.${action}`)}
              </Button>
            ))
          )}
        </View>
      }
    >
      <SkuHead product={product} chosen={chosen} />
      {waiting}
      {product.specs.map((spec) => (
        <SpecOptions key={spec.name} product={product} choice={chosen.choice} spec={spec} onTap={tap(spec.name)} />
      ))}
      <View className={styles.why} {...aria({ role: 'alert' })}>
        {why}
        {goneSku && whenGone?.(goneSku)}
      </View>
      {withoutQuantity || waiting ? null : (
        <View className={styles.quantity}>
          <View>{t('sku.quantity')}</View>
          <Stepper
            value={quantity}
            max={Math.max(1, limit?.max ?? 1)}
            onChange={(value) => {
              setWhy('')
              chosen.setQuantity(value)
            }}
            onLimit={(end) => {
              if (end === 'max')
                setWhy(limit ? limitWords() : t('sku.choose', { names: openSpecs(product, chosen.choice).join(dot) }))
            }}
          />
        </View>
      )}
    </Sheet>
  )
}
