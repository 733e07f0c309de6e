import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Screen } from '@/common/ui/screen'
import { version } from '../../../../package.json'
import { accountMessages } from '../../messages/account'
import styles from './index.module.scss'
import '../../messages/errors'

export default function AboutPage() {
  const t = useMessages(accountMessages)
  return (
    <Screen title={t('about.title')} className={styles.page}>
      <View className={styles.mark}>礼</View>
      <View className={styles.name}>{t('common.brand')}</View>
      <View className={styles.words}>{t('about.words')}</View>
      <CellGroup>
        <Cell title={t('about.version')} value={version} />
        <Cell title={t('about.licence')} value="MIT" />
        <Cell title={t('about.pictures')} value="Fluent Emoji 3D (MIT)" />
        <Cell title={t('about.privacy')} onClick={() => openPage('/account/pages/privacy/index')} />
      </CellGroup>
    </Screen>
  )
}
