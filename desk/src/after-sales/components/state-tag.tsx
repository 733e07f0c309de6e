import { type AfterSaleState, afterSaleLifeCycle } from '@haoli/contract'
import { Tag } from 'antd'
import { useMessages } from '@/common/messages'
import { caseWords } from '../words'

const colors = { merchant: 'orange', judge: 'red', buyer: 'blue' } as const

/** The state in words, coloured by whose turn it is. */
export function StateTag({ state }: { state: AfterSaleState }) {
  const t = useMessages(caseWords)
  const { waitsFor } = afterSaleLifeCycle.states[state]
  return <Tag color={waitsFor === null ? 'default' : colors[waitsFor]}>{t(`aftersale.state_${state}`)}</Tag>
}
