import type { AfterSaleRow } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Img } from '@/common/ui/img'
import { kindOf } from '../lib/case-sentence'
import { paths } from '../lib/paths'
import { afterSaleWords } from '../messages/words'
import styles from './case-row.module.scss'

/** One of a list: its goods, kind, and where it stands. */
export function CaseRow({ afterSale }: { afterSale: AfterSaleRow }) {
  const t = useMessages(afterSaleWords)
  const language = useLanguage()
  const { id, lines, state, waitsFor, appliedAt } = afterSale
  const [first] = lines
  const pieces = lines.reduce((all, { quantity }) => all + quantity, 0)
  return (
    <View
      className={styles.row}
      hoverClass={styles.pressed}
      hoverStayTime={80}
      onClick={() => openPage(paths.afterSale(id))}
      {...aria({ role: 'link' })}
    >
      <Img src={first?.imageUrl ?? null} alt="" className={styles.picture} />
      <View className={styles.words}>
        <View className={styles.title}>{first?.title ?? ''}</View>
        <View className={styles.kind}>{`${t(`aftersale.kind_${kindOf(afterSale)}`)} ×${pieces}`}</View>
        <View className={styles.foot}>
          <View className={cx(styles.state, waitsFor === 'buyer' && styles.mine)}>{t(`aftersale.state_${state}`)}</View>
          <View className={styles.when}>{formatMoment(appliedAt, language)}</View>
        </View>
      </View>
    </View>
  )
}
