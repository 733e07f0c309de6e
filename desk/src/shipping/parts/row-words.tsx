import type { ShippingBatchRow, ShippingRowState } from '@haoli/contract'
import { Tag } from 'antd'
import { fill } from '@/common/messages/fill'
import { useLanguage } from '@/common/settings/preferences'
import { type RowFailure, rowReasonIn } from '@/common/tasks/row-words'
import { problemWords, stateWords } from '../messages/problems'

const colours: Readonly<Record<ShippingRowState, string>> = {
  fits: 'green',
  wrong: 'orange',
  waiting: 'default',
  shipped: 'green',
  failed: 'red',
}

export function RowState({ state }: { state: ShippingRowState }) {
  return <Tag color={colours[state]}>{fill(stateWords[state], useLanguage())}</Tag>
}

/** Why a row was not shipped, in words; '' where nothing is wrong. */
export function useReasonOf(): (row: Pick<ShippingBatchRow, 'problem' | 'code'>) => string {
  const language = useLanguage()
  return ({ problem, code }) => {
    if (problem) return fill(problemWords[problem], language)
    return code === null ? '' : rowReasonIn(language, 'ship_batch', code as RowFailure)
  }
}
