import { View } from '@tarojs/components'
import { OrderLine } from '@/common/blocks/order-line'
import { useMessages } from '@/common/messages'
import { Checkbox } from '@/common/ui/choice'
import { Stepper } from '@/common/ui/stepper'
import type { Application } from '../hooks/use-application'
import { type ChoiceLine, mostOf } from '../lib/wanted'
import { applyMessages } from '../messages/apply'
import styles from './choose-lines.module.scss'

/** The lines of the order, of which one or more are chosen, each with a number of pieces. */
export function ChooseLines({ lines, form }: { lines: readonly ChoiceLine[]; form: Application }) {
  return (
    <View className={styles.card}>
      {lines.map((line) => (
        <Line key={line.lineId} line={line} form={form} alone={lines.length === 1} />
      ))}
    </View>
  )
}

function Line({ line, form, alone }: { line: ChoiceLine; form: Application; alone: boolean }) {
  const t = useMessages(applyMessages)
  const possible = line.most.refund > 0
  const checked = form.chosen.includes(line)
  const most = form.wanted && checked ? mostOf(line, form.wanted) : line.most.refund
  return (
    <View className={styles.line}>
      {alone ? null : (
        <Checkbox
          className={styles.box}
          checked={checked}
          disabled={!possible}
          label={line.title}
          onChange={(on) => form.choose(line, on ? 1 : 0)}
        />
      )}
      <View className={styles.goods}>
        <OrderLine line={line} muted={!possible}>
          {possible ? null : <View className={styles.why}>{t(whyNot(line))}</View>}
        </OrderLine>
        {checked && most > 1 ? (
          <View className={styles.pieces}>
            <Stepper value={form.quantityOf(line)} max={most} onChange={(next) => form.choose(line, next)} />
          </View>
        ) : null}
      </View>
    </View>
  )
}

const whyNot = ({ openId, applicationsLeft }: ChoiceLine) =>
  openId ? 'apply.open_one' : applicationsLeft === 0 ? 'apply.no_more' : 'apply.none_left'
