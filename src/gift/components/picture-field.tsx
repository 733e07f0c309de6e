import { limits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '@/common/lib/cx'
import { useErrorWords, useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import { Img } from '@/common/ui/img'
import type { PictureQueue } from '../hooks/use-pictures'
import type { Picture } from '../lib/picture-queue'
import { afterSaleMessages } from '../messages/after-sale'
import { pickPictures } from '../platform/picture-files'
import styles from './picture-field.module.scss'

interface PictureFieldProps {
  pictures: readonly Picture[]
  queue: PictureQueue
}

/** Pictures as tiles, each with its progress, and a tile to add more. */
export function PictureField({ pictures, queue }: PictureFieldProps) {
  const t = useMessages(afterSaleMessages)
  const [choosing, setChoosing] = useState(false)
  const errorWords = useErrorWords()
  const wrong = new Set(pictures.flatMap(({ error }) => (error ? [errorWords(error.code)] : [])))
  const most = limits.picturesPerSubject
  const add = async () => {
    if (choosing) return
    setChoosing(true)
    const paths = await pickPictures(most - pictures.length).finally(() => setChoosing(false))
    if (paths.length > 0) queue.add(paths)
  }
  return (
    <View className={styles.field}>
      <View className={styles.label}>{t('refund.pictures', { most })}</View>
      <View className={styles.tiles}>
        {pictures.map((picture, index) => (
          <Tile key={picture.key} picture={picture} n={index + 1} queue={queue} />
        ))}
        {pictures.length < most ? (
          <View
            className={cx(styles.tile, styles.add)}
            onClick={() => void add()}
            {...aria({ role: 'button', label: t('refund.add_picture') })}
          >
            <Icon name="plus" size={24} />
          </View>
        ) : null}
      </View>
      {[...wrong].map((words) => (
        <View key={words} className={styles.wrong} {...aria({ role: 'alert' })}>
          {words}
        </View>
      ))}
    </View>
  )
}

interface TileProps {
  picture: Picture
  n: number
  queue: PictureQueue
}

function Tile({ picture: { key, path, url, state, percent }, n, queue }: TileProps) {
  const t = useMessages(afterSaleMessages)
  const src = path ?? url
  return (
    <View className={styles.tile}>
      {src ? <Img eager className={styles.picture} src={src} alt={t('refund.picture', { n })} /> : null}
      {state === 'sending' ? <View className={styles.cover}>{`${percent}%`}</View> : null}
      {state === 'failed' ? (
        <View
          className={cx(styles.cover, styles.failed)}
          onClick={() => queue.retry(key)}
          {...aria({ role: 'button', label: t('refund.picture_retry', { n }) })}
        >
          <Icon name="refresh" size={20} />
          <View>{t('refund.picture_again')}</View>
        </View>
      ) : null}
      <View
        className={styles.remove}
        onClick={() => queue.remove(key)}
        {...aria({ role: 'button', label: t('refund.remove_picture', { n }) })}
      >
        <View className={styles.cross}>
          <Icon name="close" size={12} />
        </View>
      </View>
    </View>
  )
}
