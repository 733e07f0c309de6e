import { offerObstacleOf, type Product, type Sku } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { productKey } from '@/common/api/products'
import { offerMessages } from '@/common/blocks/offer/messages'
import { obstacleWords } from '@/common/blocks/offer/obstacle-words'
import { offerOf } from '@/common/blocks/sku-picker/sku-offer'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { Tag } from '@/common/ui/tag'
import { productOfferMessages } from '../../messages/product-offer'
import styles from './offer-band.module.scss'

const messages = { ...productOfferMessages, ...offerMessages }

interface OfferBandProps {
  product: Product
  sku: Sku | undefined
}

/** The limited-time price of the chosen SKU, or of the product: until when, how many pieces are left, or when it begins. */
export function OfferBand({ product, sku }: OfferBandProps) {
  const t = useMessages(messages)
  const client = useQueryClient()
  const now = Date.parse(product.delivery.now)
  const ofChoice = (product.limitedPrices ?? []).filter(({ skuId }) => !sku || skuId === sku.id)
  const planned = ofChoice.find(({ startsAt }) => Date.parse(startsAt) > now)
  const offer = offerOf(product, sku) ?? planned ?? ofChoice[0]
  if (!offer || !product.listed) return null
  const isPlanned = offer === planned
  const missed = isPlanned ? null : offerObstacleOf(offer, 1)
  if (missed) return <View className={styles.band}>{obstacleWords(t, missed, offer)}</View>
  const again = () => void client.invalidateQueries({ queryKey: productKey(product.id) })
  const price = formatFen(offer.priceFen, { short: true })
  const [words, until] = isPlanned
    ? [t('limited.begins', { price, left: countdownHere }), offer.startsAt]
    : [t('limited.ends', { left: countdownHere }), offer.endsAt]
  const pieces = isPlanned ? 'limited.planned' : 'limited.pieces'
  return (
    <View className={styles.band}>
      <Tag>{t('limited.tag')}</Tag>
      <WithCountdown words={words} until={until} asOf={product.delivery.now} onEnd={again} />
      <Text>{t(pieces, { n: offer.perPersonQuantity, left: offer.leftQuantity })}</Text>
    </View>
  )
}
