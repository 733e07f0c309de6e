import type { Material } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { copyText } from '@/common/platform/clipboard'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Img } from '@/common/ui/img'
import { useSavePicture } from '../hooks/use-save-picture'
import { productMessages } from '../messages/product'
import { AlbumButton } from './album-button'
import styles from './material-card.module.scss'

/** Words and pictures of the merchant: the words are copied, a picture is chosen and saved. */
export function MaterialCard({ material: { words, imageUrls } }: { material: Material }) {
  const t = useMessages(productMessages)
  const by = useSavePicture()
  const [chosen, setChosen] = useState(0)
  const image = imageUrls[chosen]
  const copy = async () => {
    if (await copyText(words)) toast(t('common.copied'))
  }
  const save = () => {
    if (image) void by.save(image, image.split('/').at(-1) ?? 'picture.webp')
  }
  return (
    <View className={styles.card}>
      {words ? (
        <Text className={styles.words} userSelect>
          {words}
        </Text>
      ) : null}
      <View className={styles.pictures}>
        {imageUrls.map((url, index) => (
          <View
            key={url}
            className={cx(styles.picture, imageUrls.length > 1 && index === chosen && styles.chosen)}
            onClick={() => setChosen(index)}
            {...aria({ role: 'radio', checked: index === chosen, label: t('recommend.picture', { n: index + 1 }) })}
          >
            <Img src={url} alt="" square />
          </View>
        ))}
      </View>
      <View className={styles.ways}>
        {words ? (
          <Button small kind="outline" onClick={() => void copy()}>
            {t('recommend.copy')}
          </Button>
        ) : null}
        {image ? (
          by.refused ? (
            <AlbumButton by={by} onSave={save} />
          ) : (
            <Button small kind="outline" loading={by.saving} onClick={save}>
              {t('recommend.save')}
            </Button>
          )
        ) : null}
      </View>
    </View>
  )
}
