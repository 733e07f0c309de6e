import type { AgencyGoods } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { dot } from '@/common/lib/dot'
import { formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Tag } from '@/common/ui/tag'
import { partsOfRate } from '../lib/parts-of-rate'
import { rateWords } from '../lib/percent'
import { goodsMessages } from '../messages/goods'
import styles from './list-row.module.scss'
import { ProductLine } from './product-line'

export const goodsChunks = { atOnce: 5, chunkPx: 850 }

interface GoodsRowProps {
  goods: AgencyGoods
  /** That of all promoters. */
  allPpm: number
  /** Absent: nothing can be changed. */
  onShare?: ((goods: AgencyGoods) => void) | undefined
  onOffer?: ((goods: AgencyGoods) => void) | undefined
}

/** A product that our promoters can sell: by which plan, what it pays them and us, and until when. */
export const GoodsRow = memo(function GoodsRow({ goods, allPpm, onShare, onOffer }: GoodsRowProps) {
  const t = useMessages(goodsMessages)
  const language = useLanguage()
  const { product, planKind, condition, ratePpm, servicePpm, sharePpm, supplier, canOffer, endsAt } = goods
  const { promoterPpm, agencyPpm } = partsOfRate({ ratePpm, servicePpm, sharePpm: sharePpm ?? allPpm })
  const plan = planKind === 'taken' ? t('agencygoods.taken', { name: supplier ?? '' }) : t(`agencygoods.${planKind}`)
  const rates = [
    t('agencygoods.rate', { rate: rateWords(ratePpm) }),
    ...(servicePpm > 0 ? [t('agencygoods.service', { rate: rateWords(servicePpm) })] : []),
  ]
  return (
    <View className={styles.row}>
      <ProductLine
        product={product}
        fine={rates.join(dot)}
        tags={
          <>
            <Tag tone={planKind === 'open' ? 'plain' : 'gold'}>{plan}</Tag>
            {condition === 'any' ? null : <Tag tone="gold">{t(`agencygoods.${condition}`)}</Tag>}
            {sharePpm === null ? null : <Tag tone="jade">{t('agencygoods.own_share')}</Tag>}
            {endsAt ? <Tag tone="plain">{t('agencygoods.until', { day: formatLastDay(endsAt, language) })}</Tag> : null}
          </>
        }
      />
      <View className={styles.foot}>
        <View className={styles.words}>
          {t('agencygoods.split', { theirs: rateWords(promoterPpm), ours: rateWords(agencyPpm) })}
        </View>
        {onShare ? (
          <Button
            small
            kind="quiet"
            label={`${t('agencygoods.share')} ${product.title}`}
            onClick={() => onShare(goods)}
          >
            {t('agencygoods.share')}
          </Button>
        ) : null}
        {onOffer && canOffer ? (
          <Button
            small
            kind="outline"
            label={`${t('agencygoods.offer')} ${product.title}`}
            onClick={() => onOffer(goods)}
          >
            {t('agencygoods.offer')}
          </Button>
        ) : null}
      </View>
    </View>
  )
})
