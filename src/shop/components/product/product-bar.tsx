import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import { openShelf } from '@/common/blocks/links/follow-target'
import type { SkuAction } from '@/common/blocks/sku-picker'
import { skuMessages } from '@/common/blocks/sku-picker/messages'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { productMessages } from '../../messages/product'
import { RestockChoice } from '../restock/restock-choice'
import { CartButton } from './cart-button'
import { FavouriteButton } from './favourite-button'
import styles from './product.module.scss'

interface ProductBarProps {
  product: Product
  /** In Moments' single page, where nothing can be bought; the bar says where it can. */
  singlePage: boolean
  /** Opens the choice of a SKU with these actions. */
  onActions: (actions: readonly SkuAction[]) => void
}

const both = ['add', 'buy'] as const

const messages = { ...productMessages, ...skuMessages }

export function ProductBar({ product, singlePage, onActions }: ProductBarProps) {
  const t = useMessages(messages)
  if (singlePage) {
    return (
      <ActionBar>
        <View className={styles.hint}>{t('product.single_page')}</View>
      </ActionBar>
    )
  }
  const category = product.categories.at(-1)
  const lookAlike = () => (category ? openShelf(category.id) : openTab('home'))
  return (
    <ActionBar>
      <CartButton />
      <FavouriteButton product={product} />
      {product.listed && !product.soldOut ? (
        <>
          <Button
            kind="gold"
            grow
            className={styles.action}
            onClick={() => onActions(product.giftable ? ['gift'] : ['add'])}
          >
            {t(product.giftable ? 'sku.gift' : 'sku.add')}
          </Button>
          <Button grow className={styles.action} onClick={() => onActions(product.giftable ? both : ['buy'])}>
            {t('sku.buy')}
          </Button>
        </>
      ) : (
        <>
          {product.listed ? <RestockChoice product={product} /> : null}
          <Button grow onClick={lookAlike}>
            {t('product.look_alike')}
          </Button>
        </>
      )}
    </ActionBar>
  )
}
