import { Text, View } from '@tarojs/components'
import { Nickname } from '@/account/components/nickname'
import { SettingRow } from '@/account/components/setting-row'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { type TextSize, type Theme, useLanguage, usePreferences } from '@/common/stores/preferences'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Price } from '@/common/ui/price'
import { Screen } from '@/common/ui/screen'
import { accountMessages } from '../../messages/account'
import styles from './index.module.scss'
import '../../messages/errors'

const languages = [
  { key: 'zh', label: '中文' },
  { key: 'en', label: 'English' },
  { key: 'ja', label: '日本語' },
] as const
const themes: readonly Theme[] = ['system', 'light', 'dark']
const textSizes: readonly TextSize[] = ['normal', 'large', 'larger']

export default function SettingsPage() {
  const t = useMessages(accountMessages)
  const language = useLanguage()
  const { theme, textSize, choose } = usePreferences()
  return (
    <Screen title={t('settings.title')} className={styles.page}>
      <CellGroup>
        <Nickname />
        <Cell title={t('sessions.title')} onClick={() => openPage('/account/pages/sessions/index')} />
      </CellGroup>
      <SettingRow
        title={t('settings.language')}
        items={languages}
        active={language}
        onChange={(chosen) => choose({ language: chosen })}
      />
      <SettingRow
        title={t('settings.theme')}
        items={themes.map((key) => ({ key, label: t(`settings.theme_${key}`) }))}
        active={theme}
        onChange={(chosen) => choose({ theme: chosen })}
      />
      <SettingRow
        title={t('settings.text')}
        items={textSizes.map((key) => ({ key, label: t(`settings.text_${key}`) }))}
        active={textSize}
        onChange={(chosen) => choose({ textSize: chosen })}
      >
        <View className={styles.sample}>
          <Text className={styles.words}>{t('settings.sample')}</Text>
          <Price fen={16800} short />
        </View>
      </SettingRow>
      <View className={styles.roles}>
        <CellGroup>
          <Cell title={t('settings.recommender')} onClick={() => openPage(promoterPaths.recommender)} />
          <Cell title={t('settings.roles')} onClick={() => openPage('/account/pages/roles/index')} />
        </CellGroup>
      </View>
    </Screen>
  )
}
