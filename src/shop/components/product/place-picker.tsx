import type { ProductFreight } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRegions } from '@/common/api/regions'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { RegionPicker } from '@/common/platform/region-picker'
import { chooseDeliveryPlace, useDeliveryPlace } from '@/common/stores/delivery-place'
import { Icon } from '@/common/ui/icon'
import { freightMessages } from '../../messages/freight'
import styles from './product.module.scss'

/** Where it would go: who has no default address chooses a region, for all products. */
export function PlacePicker({ freight: { place, placeIsChosen } }: { freight: ProductFreight }) {
  const t = useMessages(freightMessages)
  const client = useQueryClient()
  const { province, city, county } = useDeliveryPlace()
  const regions = useRegions()
  const words = place ?? t('freight.choose')
  if (place !== null && !placeIsChosen) return <PlaceRow words={words} />
  return (
    <RegionPicker
      value={{ province, city, county }}
      {...regions}
      words={{ done: t('common.done'), cancel: t('common.cancel') }}
      onChange={(chosen) => {
        chooseDeliveryPlace(chosen)
        void client.invalidateQueries({ queryKey: ['product'] })
      }}
    >
      <PlaceRow words={words} opens />
    </RegionPicker>
  )
}

function PlaceRow({ words, opens = false }: { words: string; opens?: boolean }) {
  const t = useMessages(freightMessages)
  const label = `${t('freight.where')} ${words}`
  return (
    <View className={styles.place} {...(opens && aria({ role: 'button', label }))}>
      <View className={styles.rowName}>{t('freight.where')}</View>
      <View className={styles.rowWords}>{words}</View>
      {opens ? <Icon name="chevron-right" size={16} className={styles.arrow} /> : null}
    </View>
  )
}
