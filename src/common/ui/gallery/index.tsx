import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Img } from '../img'
import styles from './gallery.module.scss'

interface GalleryProps {
  pictures: readonly string[]
  /** What they show. */
  alt: string
  /** The card below covers the lower edge: the counter moves up. */
  lifted?: boolean
  className?: string
  onOpen?: (index: number) => void
}

/** Pictures to swipe through, with a counter (`1/4`) in the corner. */
export function Gallery({ pictures, alt, lifted, className, onOpen }: GalleryProps) {
  const t = useT()
  const [index, setIndex] = useState(0)
  const total = pictures.length
  return (
    <View className={cx(styles.gallery, className)}>
      <Swiper className={styles.swiper} onChange={({ detail }) => setIndex(detail.current)}>
        {pictures.map((picture, place) => (
          <SwiperItem key={picture}>
            <Img
              src={picture}
              alt={`${alt} ${place + 1}`}
              eager={place === 0}
              className={styles.picture}
              onClick={() => onOpen?.(place)}
            />
          </SwiperItem>
        ))}
      </Swiper>
      {total > 1 ? (
        <View
          className={cx(styles.count, lifted && styles.lifted)}
          {...aria({ role: 'img', label: t('common.picture_of', { n: index + 1, total }) })}
        >
          {`${index + 1}/${total}`}
        </View>
      ) : null}
    </View>
  )
}
