import type { HomeModule } from '@haoli/contract'
import { Swiper, SwiperItem, View } from '@tarojs/components'
import { followTarget } from '@/common/blocks/links/follow-target'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { Img } from '@/common/ui/img'
import styles from './home.module.scss'

type Items = Extract<HomeModule, { kind: 'banner' }>['items']

function BannerCard({ item }: { item: Items[number] }) {
  return (
    <View
      className={cx(styles.banner, styles[item.tone])}
      hoverClass={styles.pressed}
      onClick={() => followTarget(item.target)}
      {...aria({ role: 'link' })}
    >
      <View className={styles.bannerWords}>
        <View className={styles.bannerTitle}>{item.title}</View>
        <View className={styles.bannerNote}>{item.subtitle}</View>
      </View>
      {item.imageUrl ? (
        <Img className={styles.bannerPicture} src={item.imageUrl} alt="" mode="aspectFit" eager />
      ) : null}
    </View>
  )
}

/** A carousel of the shop's banners. */
export function Banner({ items }: { items: Items }) {
  const [only, ...others] = items
  if (!only) return null
  if (others.length === 0) return <BannerCard item={only} />
  return (
    <Swiper className={styles.swiper} circular autoplay interval={5000} indicatorDots indicatorActiveColor="#ffffff">
      {items.map((item) => (
        <SwiperItem key={`${item.target.kind}-${item.target.value}-${item.title}`}>
          <BannerCard item={item} />
        </SwiperItem>
      ))}
    </Swiper>
  )
}
