import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeliveryWords } from '@/common/blocks/delivery-words/use-delivery-words'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import { freightMessages } from '../../messages/freight'
import { productMessages } from '../../messages/product'
import { FreightSheet } from './freight-sheet'
import styles from './product.module.scss'

/**
 * Expected delivery and freight where it would go, or that it does not go there. A sheet shows freight by region, and lets who has
 * no address choose one. `opened`: it is open from the start.
 */
export function DeliveryRow({ delivery, opened }: { delivery: Product['delivery']; opened: boolean }) {
  const t = useMessages(productMessages)
  const { ships, arrives } = useDeliveryWords()(delivery)
  const freightWords = useFreightWords()
  const [open, setOpen] = useState(opened)
  const { served } = delivery.freight
  const promise = served ? `${ships}${dot}${arrives}` : ''
  return (
    <>
      <View
        className={styles.row}
        hoverClass={styles.pressed}
        hoverStayTime={80}
        onClick={() => setOpen(true)}
        {...aria({ role: 'button' })}
      >
        <View className={styles.rowName}>{t('product.delivery')}</View>
        <View className={styles.rowWords}>
          {promise}
          <View className={served ? styles.rowNote : styles.rowStop}>{freightWords(delivery)}</View>
        </View>
        <Icon name="chevron-right" size={16} className={styles.arrow} />
      </View>
      <FreightSheet freight={delivery.freight} promise={promise} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

/** `请选地区，运费 ¥8 起，部分地区满 ¥99 包邮`, or `送至浙江杭州西湖，免运费`. */
function useFreightWords() {
  const t = useMessages(freightMessages)
  return ({ freightFen, freight: { place, served, freeFromFen, rates } }: Product['delivery']): string => {
    if (place !== null && !served) return t('freight.not_served', { place })
    const varies = place === null && rates.length > 1
    const fee = formatFen(freightFen, { short: true })
    const cost = varies ? t('freight.from', { fee }) : freightFen === 0 ? t('freight.free') : t('freight.fee', { fee })
    const amounts = varies ? rates.map((rate) => rate.freeFromFen) : [freeFromFen]
    const reachable = amounts.filter((fen) => fen !== null)
    const from = formatFen(Math.min(...reachable), { short: true })
    const same = new Set(amounts).size === 1
    const free =
      freightFen === 0 || reachable.length === 0 ? '' : t(same ? 'freight.free_from' : 'freight.free_some', { from })
    return [place === null ? t('freight.to_choose') : t('freight.to', { place }), cost, free]
      .filter((part) => part !== '')
      .join(t('freight.and'))
  }
}
