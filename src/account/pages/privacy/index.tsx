import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { hasPrivacyGuide, openPrivacyGuide } from '@/common/platform/privacy'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Screen } from '@/common/ui/screen'
import { accountMessages } from '../../messages/account'
import styles from './index.module.scss'
import '../../messages/errors'

const parts = ['what', 'why', 'who', 'yours'] as const

export default function PrivacyPage() {
  const t = useMessages(accountMessages)
  return (
    <Screen title={t('privacy.page')} className={styles.page}>
      {parts.map((part) => (
        <View key={part} className={styles.part}>
          <View className={styles.title} {...aria({ role: 'heading' })}>
            {t(`privacy.${part}`)}
          </View>
          <View className={styles.words}>{t(`privacy.${part}_words`)}</View>
        </View>
      ))}
      {hasPrivacyGuide ? (
        <CellGroup>
          <Cell title={t('privacy.wechat')} onClick={() => void openPrivacyGuide()} />
        </CellGroup>
      ) : null}
    </Screen>
  )
}
