import type { Occasion } from '@haoli/contract'
import { ScrollView, View } from '@tarojs/components'
import { occasionsOffered } from '@/common/blocks/occasions/art'
import { occasionMessages } from '@/common/blocks/occasions/messages'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { clearGiftContext, setGiftContext, useGiftContext } from '@/common/stores/gift-context'
import { Notice } from '@/common/ui/notice'
import { giftsMessages } from '../messages'
import styles from './gifts.module.scss'

const messages = { ...giftsMessages, ...occasionMessages }

/** The occasions. The one chosen here is preselected in the gift checkout. */
export function Occasions() {
  const t = useMessages(messages)
  const context = useGiftContext()
  const choose = (occasion: Occasion) =>
    context.occasion === occasion ? clearGiftContext() : setGiftContext({ occasion })
  const words = context.inReturnFor
    ? t('gifts.wish_return', { name: context.inReturnFor.giver })
    : context.occasion
      ? t('gifts.wish', { occasion: t(`occasion.${context.occasion}`) })
      : ''
  return (
    <View>
      <ScrollView scrollX enhanced showScrollbar={false} className={styles.scroll}>
        <View className={styles.occasions}>
          {occasionsOffered.map((occasion) => (
            <View
              key={occasion}
              className={cx(styles.occasion, context.occasion === occasion && styles.chosen)}
              onClick={() => choose(occasion)}
              {...aria({ role: 'radio', checked: context.occasion === occasion, label: t(`occasion.${occasion}`) })}
            >
              <View className={styles.disc}>
                <OccasionPicture occasion={occasion} className={styles.discPicture} />
              </View>
              <View className={styles.occasionName}>{t(`occasion.${occasion}`)}</View>
            </View>
          ))}
        </View>
      </ScrollView>
      <View>
        {words ? (
          <Notice icon="gift" action={t('gifts.wish_clear')} onAction={clearGiftContext} className={styles.notice}>
            {words}
          </Notice>
        ) : null}
      </View>
    </View>
  )
}
