import type { Favourite } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Switch } from '@/common/ui/switch'
import { useSetPriceWatch } from '../../api/favourites'
import { useAsked } from '../../hooks/use-asked'
import { priceWatchMessages } from '../../messages/price-watch'
import styles from './kept.module.scss'

/** How much less a favourite costs than when it was marked, and whether its owner is told when it costs less than now. */
export function PriceWatch({ product }: { product: Favourite }) {
  const t = useMessages(priceWatchMessages)
  const showError = useShowError()
  const asked = useAsked('keeping')
  const { mutateAsync } = useSetPriceWatch(product.id)
  const { run } = useOneAtATime<'watch'>()
  const watch = (on: boolean) =>
    run('watch', async () => {
      if (on) await asked()
      try {
        await mutateAsync(on)
        if (on) toast(t('cheaper.will_tell'))
      } catch (error) {
        showError(error)
      }
    })
  const less = product.keptFen === null ? 0 : product.keptFen - (product.limited?.priceFen ?? product.priceFen)
  return (
    <View className={cx(styles.watch, !product.soldOut && styles.roomier)}>
      {less > 0 ? (
        <Text className={styles.less}>{t('cheaper.by', { price: formatFen(less, { short: true }) })}</Text>
      ) : null}
      {t('cheaper.ask')}
      <Switch
        checked={product.tellsLowerPrice}
        label={t('cheaper.ask_of', { title: product.title })}
        onChange={(on) => void watch(on)}
      />
    </View>
  )
}
