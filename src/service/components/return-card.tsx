import type { AfterSale } from '@haoli/contract'
import { View } from '@tarojs/components'
import { placeOf } from '@/common/blocks/address-card'
import { useMessages } from '@/common/messages'
import { copyText } from '@/common/platform/clipboard'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { afterSaleMessages } from '../messages/after-sale'
import { applyMessages } from '../messages/apply'
import styles from './return-card.module.scss'

const messages = { ...afterSaleMessages, ...applyMessages }

/** Where the goods are sent, and who pays the carrier. */
export function ReturnCard({ afterSale }: { afterSale: AfterSale }) {
  const t = useMessages(messages)
  const { returnTo, freightBy, pickUp, shipsFirst, state } = afterSale
  if (!returnTo || state !== 'user_wait_return') return null
  const whole = `${returnTo.name} ${returnTo.phone}\n${placeOf(returnTo)} ${returnTo.detail}`
  const copy = async () => {
    if (await copyText(whole)) toast(t('common.copied'))
  }
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <View className={styles.label}>{t('case.return_to')}</View>
        <Button small kind="outline" onClick={() => void copy()}>
          {t('case.copy_address')}
        </Button>
      </View>
      <View className={styles.who}>{`${returnTo.name} ${returnTo.phone}`}</View>
      <View className={styles.where}>{`${placeOf(returnTo)} ${returnTo.detail}`}</View>
      <View className={styles.note}>{t(`apply.freight_${freightBy}`)}</View>
      {pickUp ? <View className={styles.note}>{t('case.pick_up')}</View> : null}
      {shipsFirst ? <View className={styles.note}>{t('case.ships_first')}</View> : null}
    </View>
  )
}
