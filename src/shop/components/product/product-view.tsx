import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { track } from '@/common/api/events'
import { useSession } from '@/common/api/session'
import { useSinglePage } from '@/common/api/visits'
import { ContactRow } from '@/common/blocks/contact'
import { productPath } from '@/common/blocks/links/links'
import { type SkuAction, SkuSheet, useSkuChoice } from '@/common/blocks/sku-picker'
import { useSkuActions } from '@/common/blocks/sku-picker/use-sku-actions'
import { Slot } from '@/common/slots'
import { Gallery } from '@/common/ui/gallery'
import { pictureAddress } from '@/common/ui/img/address'
import { leaveFootprint } from '../../api/footprints'
import { RestockButton } from '../restock/restock-button'
import { ChoiceRow } from './choice-row'
import { DeliveryRow } from './delivery-row'
import { GiftNotice } from './gift-notice'
import styles from './product.module.scss'
import { ProductBar } from './product-bar'
import { ProductCoupons } from './product-coupons'
import { ProductDetails } from './product-details'
import { ProductHead } from './product-head'
import { ProductNotice } from './product-notice'
import { RelatedProducts } from './related-products'
import { ServiceRow } from './service-row'
import { WishRow } from './wish-row'

interface ProductViewProps {
  product: Product
  /** In a browser: see `useSharedPage`. */
  share: () => Promise<void>
  /** `gift`: the choice of a SKU is open from the start. `freight`: what freight costs. */
  act: string | undefined
}

const both = ['add', 'buy'] as const
const giftAlone = ['gift'] as const

export function ProductView({ product, share, act }: ProductViewProps) {
  const chosen = useSkuChoice(product)
  /** The buttons of the SKU sheet; kept while it closes. */
  const [actions, setActions] = useState<readonly SkuAction[]>(act === 'gift' && product.giftable ? giftAlone : both)
  const [open, setOpen] = useState(act === 'gift')
  const singlePage = useSinglePage()
  const loggedIn = useSession(({ token }) => token !== null)
  const { busy, runAction } = useSkuActions(product, () => setOpen(false))

  useEffect(() => track({ kind: 'seen', productId: product.id }), [product.id])
  useEffect(() => {
    if (loggedIn && !singlePage) void leaveFootprint(product.id)
  }, [product.id, loggedIn, singlePage])

  const choose = (wanted: readonly SkuAction[]) => {
    const [action] = wanted
    const only = product.skus.length === 1 ? product.skus[0] : undefined
    // A present is of one piece: with one SKU there is nothing to choose.
    if (action === 'gift' && only && !only.giftObstacle) return runAction('gift', only, 1)
    setActions(wanted)
    setOpen(true)
  }
  const preview = (index: number) => {
    const urls = product.imageUrls.map(pictureAddress)
    void Taro.previewImage({ urls, ...(urls[index] && { current: urls[index] }) })
  }
  const buyable = product.listed && !product.soldOut && !singlePage
  // The page below the sheet is updated once the sheet closes: while it is open, a choice sends only the sheet's
  // changes.
  const below = useRef(chosen)
  if (!open) below.current = chosen

  return (
    <View>
      <Gallery pictures={product.imageUrls} alt={product.title} lifted className={styles.gallery} onOpen={preview} />
      <View className={styles.body}>
        <ProductHead product={product} sku={below.current.sku} {...(!singlePage && { share })} />
        <ProductNotice product={product} />
        <View className={styles.rows}>
          {buyable ? <ProductCoupons productId={product.id} /> : null}
          {buyable ? <ChoiceRow product={product} chosen={below.current} onClick={() => choose(both)} /> : null}
          {buyable ? <DeliveryRow delivery={product.delivery} opened={act === 'freight'} /> : null}
          <ServiceRow services={product.services} />
          {buyable && product.giftable ? <WishRow product={product} sku={below.current.sku} /> : null}
        </View>
        <Slot name="product" product={product} className={styles.slot} />
        {buyable && !product.giftable ? <GiftNotice product={product} /> : null}
        {singlePage ? null : (
          <View className={styles.contact}>
            <ContactRow card={contactCardOf(product)} />
          </View>
        )}
        {buyable ? null : <RelatedProducts product={product} instead />}
        <ProductDetails product={product} />
        {buyable ? <RelatedProducts product={product} instead={false} /> : null}
      </View>
      <ProductBar product={product} singlePage={singlePage} onActions={choose} />
      {buyable ? (
        <SkuSheet
          product={product}
          chosen={chosen}
          open={open}
          actions={actions}
          busy={busy}
          withoutQuantity={actions.includes('gift')}
          whenGone={(sku) => <RestockButton product={product} sku={sku} small />}
          onAction={runAction}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </View>
  )
}

/** What the shop's staff are shown where somebody sends it to them. */
function contactCardOf({ id, title, imageUrls: [imageUrl] }: Product) {
  return { title, path: productPath(id), ...(imageUrl && { imageUrl }) }
}
