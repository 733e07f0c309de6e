import type { CreateLink, LinkTarget, ProductCard } from '@haoli/contract'
import { useState } from 'react'
import { track } from '@/common/api/events'
import { useProduct } from '@/common/api/products'
import { sharedPath } from '@/common/api/visits'
import { couponPaths } from '@/common/blocks/links/coupon-links'
import { productPath } from '@/common/blocks/links/links'
import { useT } from '@/common/messages'
import { useChatCard } from '@/common/platform/share'
import { pictureAddress } from '@/common/ui/img/address'
import { useLinkTo } from '../api/goods'
import { ownPaths } from '../lib/paths'

/** What somebody is about to share. `product` null: the shop, with pictures of it their shelf, or one of their coupons. */
export interface Shared {
  title: string
  shelfImages?: readonly string[]
  couponId?: string
  product: Pick<ProductCard, 'id' | 'imageUrl' | 'priceFen' | 'hasPriceRange'> | null
}

function pathTo(target: LinkTarget, id: string): string {
  switch (target) {
    case 'coupon':
      return couponPaths.coupon(id)
    case 'shop':
      return '/tabs/home/index'
    case 'shelf':
      return ownPaths.shelf
    default:
      return productPath(id, target === 'gift' ? 'gift' : undefined)
  }
}

/**
 * The promoter's link to what is shared, and the card that WeChat's chat picker takes, for the page to be shared by. Null:
 * nothing is open, and the page's menu shares the shop without a mark.
 */
export function useShareable(shared: Shared | null) {
  const t = useT()
  const [asGift, setAsGift] = useState(false)
  const { product = null } = shared ?? {}
  const giftable = useProduct(product?.id ?? '').data?.giftable === true
  const whole = shared?.couponId ? 'coupon' : shared?.shelfImages ? 'shelf' : 'shop'
  const target: LinkTarget = product === null ? whole : asGift && giftable ? 'gift' : 'product'
  const wanted: CreateLink | null = shared && {
    target,
    productId: product?.id ?? null,
    couponId: shared.couponId ?? null,
  }
  const link = useLinkTo(wanted)
  const code = link.data?.code

  const count = () => track({ kind: 'shared', ...(product && { productId: product.id }) })
  useChatCard(() => {
    if (!shared || !code) return { title: t('common.brand'), path: '/tabs/home/index' }
    count()
    const path = sharedPath(pathTo(target, product?.id ?? shared.couponId ?? ''), { promoter: code })
    const image = product?.imageUrl ?? shared.shelfImages?.[0]
    return { title: shared.title, path, ...(image && { imageUrl: pictureAddress(image) }) }
  })
  return { shared, target, giftable, chooseGift: setAsGift, link, count }
}

export type Shareable = ReturnType<typeof useShareable>
