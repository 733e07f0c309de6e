import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import type { Application } from '../hooks/use-application'
import { applyMessages } from '../messages/apply'
import { afterSaleWords } from '../messages/words'
import styles from './choose-kind.module.scss'

const messages = { ...applyMessages, ...afterSaleWords }

/** What would help: one of the kinds that the chosen lines can have. */
export function ChooseKind({ form }: { form: Application }) {
  const t = useMessages(messages)
  const { kinds, wanted, chosen } = form
  const wasShipped = chosen.some(({ most }) => most.return > 0)
  return (
    <View className={styles.kinds} {...aria({ role: 'radiogroup', label: t('apply.kinds') })}>
      {kinds.map((kind) => (
        <View
          key={kind}
          className={cx(styles.kind, kind === wanted && styles.on)}
          hoverClass={styles.pressed}
          hoverStayTime={60}
          onClick={() => form.want(kind)}
          {...aria({ role: 'radio', checked: kind === wanted })}
        >
          <View className={styles.name}>{t(`aftersale.kind_${kind}`)}</View>
          <View className={styles.note}>
            {t(kind === 'refund' && !wasShipped ? 'apply.note_unshipped' : `apply.note_${kind}`)}
          </View>
        </View>
      ))}
    </View>
  )
}
