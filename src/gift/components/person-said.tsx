import type { GivenParcel } from '@haoli/contract'
import { Image, Text, View } from '@tarojs/components'
import { aria } from '@/common/platform/aria'
import { stickerArt } from '../lib/stickers'
import styles from './person-said.module.scss'

/** The words with which somebody declined or thanked. */
export function PersonSaid({ parcel: { declineWords, thanks } }: { parcel: GivenParcel }) {
  return (
    <>
      {declineWords ? <View className={styles.said}>{`“${declineWords}”`}</View> : null}
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
          {thanks.words ? <Text className={styles.said}>{`“${thanks.words}”`}</Text> : null}
        </View>
      ) : null}
    </>
  )
}
