import { ScrollView, View } from '@tarojs/components'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import { useOccasions } from '@/common/blocks/occasions/use-occasions'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { clearGiftContext, setGiftContext, useGiftContext } from '@/common/stores/gift-context'
import { Notice } from '@/common/ui/notice'
import { giftsMessages } from '../messages'
import styles from './gifts.module.scss'

/** The occasions. The one chosen here is preselected in the gift checkout. */
export function Occasions({ draft }: { draft: string | undefined }) {
  const t = useMessages(giftsMessages)
  const context = useGiftContext()
  const { offered } = useOccasions(draft)
  const chosen = offered.find(({ code }) => code === context.occasion)
  const choose = (occasion: string) =>
    context.occasion === occasion ? clearGiftContext() : setGiftContext({ occasion })
  const words = context.inReturnFor
    ? t('gifts.wish_return', { name: context.inReturnFor.giver })
    : chosen
      ? t('gifts.wish', { occasion: chosen.title })
      : ''
  return (
    <View>
      <ScrollView scrollX enhanced showScrollbar={false} className={styles.scroll}>
        <View className={styles.occasions}>
          {offered.map(({ code, art, title }) => (
            <View
              key={code}
              className={cx(styles.occasion, context.occasion === code && styles.chosen)}
              onClick={() => choose(code)}
              {...aria({ role: 'radio', checked: context.occasion === code, label: title })}
            >
              <View className={styles.disc}>
                <OccasionPicture occasion={art} className={styles.discPicture} />
              </View>
              <View className={styles.occasionName}>{title}</View>
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
