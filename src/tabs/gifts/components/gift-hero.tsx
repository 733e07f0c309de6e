import { View } from '@tarojs/components'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import { useMessages } from '@/common/messages'
import { giftsMessages } from '../messages'
import styles from './gifts.module.scss'

/** Explains presents in three lines. */
export function GiftHero() {
  const t = useMessages(giftsMessages)
  return (
    <View className={styles.hero}>
      <View className={styles.heroWords}>
        <View className={styles.heroTitle}>{t('gifts.hero')}</View>
        <View className={styles.heroTitle}>{t('gifts.hero_2')}</View>
        <View className={styles.heroNote}>{t('gifts.hero_words')}</View>
      </View>
      <OccasionPicture occasion="none" className={styles.heroPicture} />
    </View>
  )
}
