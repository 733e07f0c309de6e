import type { ShelfPlan } from '@haoli/contract'
import { Tag, Tooltip } from 'antd'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { goodsMessages } from '../messages'

interface PlanTagsProps {
  plans: readonly ShelfPlan[]
  onCancel?: (listed: boolean) => void
}

/** When a product goes on or off the shelf by itself. */
export function PlanTags({ plans, onCancel }: PlanTagsProps) {
  const t = useMessages(goodsMessages)
  return plans.map(({ listed, at, reason }) => (
    <Tooltip key={String(listed)} title={reason}>
      <Tag
        color="gold"
        closable={onCancel !== undefined}
        onClose={(event) => {
          event.preventDefault()
          onCancel?.(listed)
        }}
      >
        {t(listed ? 'goods.plan_on' : 'goods.plan_off', { at: shopTime(at).slice(5) })}
      </Tag>
    </Tooltip>
  ))
}
