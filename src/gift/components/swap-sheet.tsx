import type { PresentCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Img } from '@/common/ui/img'
import { Sheet } from '@/common/ui/sheet'
import { cardMessages } from '../messages/card'
import styles from './swap-sheet.module.scss'

interface SwapSheetProps {
  open: boolean
  choices: PresentCard['choices']
  chosen: string | undefined
  onChoose: (skuId: string) => void
  onClose: () => void
}

/** Other SKUs of the same price, from which the recipient may choose. Prices are not shown to recipients. */
export function SwapSheet({ open, choices, chosen, onChoose, onClose }: SwapSheetProps) {
  const t = useMessages(cardMessages)
  return (
    <Sheet open={open} title={t('unwrap.swap_title')} onClose={onClose}>
      {choices.map(({ skuId, specText, imageUrl, available }) => (
        <View
          key={skuId}
          className={cx(styles.row, skuId === chosen && styles.chosen, !available && styles.off)}
          onClick={available ? () => onChoose(skuId) : undefined}
          {...aria({ role: 'radio', checked: skuId === chosen, disabled: !available, label: specText })}
        >
          <Img src={imageUrl} alt="" className={styles.picture} />
          <View className={styles.words}>{specText}</View>
          {available ? null : <View className={styles.gone}>{t('unwrap.sold_out')}</View>}
        </View>
      ))}
    </Sheet>
  )
}
