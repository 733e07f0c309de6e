import type { AskedDesk as Asked } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { deskMessages } from '../messages/desk'
import styles from '../pages/desk/index.module.scss'

interface AskedDeskProps {
  asked: Asked
  deciding: boolean
  onDecide: (approve: boolean) => void
}

/** Which desk asks for what, and the two answers. */
export function AskedDesk({ asked, deciding, onDecide }: AskedDeskProps) {
  const t = useMessages(deskMessages)
  const language = useLanguage()
  const isLogin = asked.purpose === 'login'
  return (
    <>
      <View className={styles.heading} {...aria({ role: 'heading' })}>
        {t(isLogin ? 'desk.login' : 'desk.confirm')}
      </View>
      <View className={styles.words}>{t(isLogin ? 'desk.login_words' : 'desk.confirm_words')}</View>
      <CellGroup>
        <Cell title={t('desk.device')} value={asked.deviceName || t('desk.unknown')} />
        <Cell title={t('desk.asked')} value={formatMoment(asked.askedAt, language, asked.askedAt)} />
      </CellGroup>
      <View className={styles.buttons}>
        <Button loading={deciding} onClick={() => onDecide(true)}>
          {t('desk.approve')}
        </Button>
        <Button kind="outline" disabled={deciding} onClick={() => onDecide(false)}>
          {t('desk.refuse')}
        </Button>
      </View>
    </>
  )
}
