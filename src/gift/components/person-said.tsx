import type { GivenParcel } from '@haoli/contract'
import { Image, Text, View } from '@tarojs/components'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { stickerArt } from '../lib/stickers'
import styles from './person-said.module.scss'

/** The words with which somebody declined or thanked. */
export function PersonSaid({ parcel: { declineWords, thanks } }: { parcel: GivenParcel }) {
  const t = useT()
  return (
    <>
      {declineWords ? <View className={styles.said}>{t('common.said', { words: declineWords })}</View> : null}
      {thanks ? (
        <View className={styles.thanks}>
          {thanks.sticker ? (
            <Image
              className={styles.sticker}
              src={stickerArt[thanks.sticker]}
              mode="aspectFit"
              {...aria({ hidden: true })}
            />
          ) : null}
          {thanks.words ? <Text className={styles.said}>{t('common.said', { words: thanks.words })}</Text> : null}
        </View>
      ) : null}
    </>
  )
}
