import { entrances } from '@haoli/contract'
import { Button, Select, Space } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { shopNow } from '@/common/lib/clock'
import { dayShown } from '@/common/lib/day-times'
import { shopDay } from '@/common/lib/time'
import { FilterBar } from '@/common/ui/filter-bar'
import { daysBefore, type Span, useSpan } from '../lib/use-span'
import { useWords } from '../lib/words'

const presets = [7, 30, 90, 365]
const mostDays = 366

/** Which days, and which entrance; both stand in the address. */
export function SpanBar({
  children,
  extra,
  byEntrance = true,
}: {
  children?: ReactNode
  extra?: ReactNode
  byEntrance?: boolean
}) {
  const { t, entrance: nameOf } = useWords()
  const [span, set] = useSpan()
  const today = shopDay(new Date(shopNow()))
  return (
    <FilterBar extra={extra}>
      <ShopDatePicker.RangePicker
        allowClear={false}
        value={[dayShown(span.from), dayShown(span.to)]}
        maxDate={dayjs(today)}
        disabledDate={(day, { from }) => from !== undefined && Math.abs(day.diff(from, 'day')) >= mostDays}
        onChange={(days) => {
          const [from, to] = days ?? []
          if (from && to) set({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') })
        }}
      />
      <Space.Compact>
        {presets.map((n) => (
          <Button
            key={n}
            type={isLast(span, today, n) ? 'primary' : 'default'}
            onClick={() => set({ from: daysBefore(today, n - 1), to: today })}
          >
            {t('figures.last_days', { n })}
          </Button>
        ))}
      </Space.Compact>
      {byEntrance ? (
        <Select
          aria-label={t('figures.entrance')}
          value={span.entrance}
          onChange={(entrance) => set({ entrance })}
          style={{ minWidth: 150 }}
          options={[
            { value: '', label: t('figures.all_entrances') },
            ...entrances.map((value) => ({ value, label: nameOf(value) })),
          ]}
        />
      ) : null}
      {children}
    </FilterBar>
  )
}

const isLast = ({ from, to }: Span, today: string, days: number) => to === today && from === daysBefore(today, days - 1)
