import {
  entrances,
  merchantOrderSorts,
  orderKinds,
  type Promoter,
  type ShipsWhen,
  shipsWhens,
  type VenueCode,
} from '@haoli/contract'
import { Button, Checkbox, Input, Popover, Select, Space, Tag } from 'antd'
import { useState } from 'react'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { dayShown } from '@/common/lib/day-times'
import { fenOf } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { FoundSelect } from '@/common/pickers/found-select'
import { useMay } from '@/common/session/use-me'
import { FilterBar } from '@/common/ui/filter-bar'
import { type Address, sortOf } from '../lib/filters'
import { ordersMessages } from '../messages/orders'
import { entranceWords, orderWords } from '../messages/words'
import { OfCustomer, OnlyPromoter, OnlyVenue } from './linked-filters'

interface Props {
  at: Address
  set: (change: Partial<Address>) => void
  onReset: (() => void) | undefined
}

const messages = { ...ordersMessages, ...orderWords, ...entranceWords }

export function OrderFilters({ at, set, onReset }: Props) {
  const t = useMessages(messages)
  const may = useMay()
  return (
    <FilterBar
      onReset={onReset}
      extra={
        <Select
          aria-label={t('orders.sort')}
          value={sortOf(at)}
          style={{ width: 130 }}
          onChange={(sort) => set({ sort })}
          options={merchantOrderSorts.map((value) => ({ value, label: t(`orders.sort_${value}`) }))}
        />
      }
    >
      <Input.Search
        key={at.q}
        allowClear
        defaultValue={at.q}
        maxLength={60}
        title={t('orders.q')}
        placeholder={t('orders.q')}
        aria-label={t('orders.q')}
        style={{ width: 320 }}
        onSearch={(q) => set({ q: q.trim() })}
      />
      <Choice name="kind" label={t('orders.kind')} at={at} set={set} width={96}>
        {orderKinds.map((value) => ({ value, label: t(`orders.kind_${value}`) }))}
      </Choice>
      <Choice name="entrance" label={t('orders.entrance')} at={at} set={set} width={120}>
        {entrances.map((value) => ({ value, label: t(`orders.from_${value}`) }))}
      </Choice>
      <Days label={t('orders.ordered')} from={at.from} to={at.to} onDays={(from, to) => set({ from, to })} />
      <Popover trigger="click" placement="bottomLeft" content={<More at={at} set={set} />}>
        <Button>{t('orders.more_filters')}</Button>
      </Popover>
      {at.promoter && may(...seesPromoters) ? <OfPromoter at={at} set={set} /> : null}
      {at.venue && may(...seesVenues) ? <OfVenue at={at} set={set} /> : null}
      {at.ships ? (
        <Tag closable onClose={() => set({ ships: '' })}>
          {shipsWhens.some((one) => one === at.ships) ? t(`orders.ships_${at.ships as ShipsWhen}`) : at.ships}
        </Tag>
      ) : null}
      {at.promoter && !may(...seesPromoters) ? <OnlyPromoter at={at} set={set} /> : null}
      {at.venue && !may(...seesVenues) ? <OnlyVenue at={at} set={set} /> : null}
      {at.customer ? <OfCustomer at={at} set={set} /> : null}
    </FilterBar>
  )
}

/** Who may choose among them, as the API has it. */
const seesPromoters = ['operations', 'finance'] as const
const seesVenues = ['operations', 'marketing'] as const

function OfPromoter({ at, set }: Pick<Props, 'at' | 'set'>) {
  const t = useMessages(messages)
  return (
    <FoundSelect<Promoter>
      operation="listPromoters"
      label={t('orders.promoter')}
      labelOf={({ nickname }) => nickname}
      value={at.promoter}
      onChange={(promoter) => set({ promoter })}
    />
  )
}

function OfVenue({ at, set }: Pick<Props, 'at' | 'set'>) {
  const t = useMessages(messages)
  return (
    <FoundSelect<VenueCode>
      operation="listVenueCodes"
      label={t('orders.venue')}
      labelOf={({ venue, title }) => `${venue} · ${title}`}
      value={at.venue}
      onChange={(venue) => set({ venue })}
    />
  )
}

function More({ at, set }: Pick<Props, 'at' | 'set'>) {
  const t = useMessages(messages)
  const may = useMay()
  return (
    <Space orientation="vertical">
      <Days
        label={t('orders.paid')}
        from={at.paidFrom}
        to={at.paidTo}
        onDays={(paidFrom, paidTo) => set({ paidFrom, paidTo })}
      />
      <Space>
        {(['least', 'most'] as const).map((name) => (
          <Amount
            key={`${name}${at[name]}`}
            label={t(`orders.${name}`)}
            value={at[name]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </Space>
      {may(...seesPromoters) && !at.promoter ? <OfPromoter at={at} set={set} /> : null}
      {may(...seesVenues) && !at.venue ? <OfVenue at={at} set={set} /> : null}
      <Checkbox checked={at.noted !== ''} onChange={({ target }) => set({ noted: target.checked ? 'yes' : '' })}>
        {t('orders.noted')}
      </Checkbox>
    </Space>
  )
}

/** An amount of yuan, or none. What is none stays in the field, marked. */
function Amount({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [isWrong, setWrong] = useState(false)
  const take = (typed: string) => {
    const isAmount = typed === '' || (fenOf(typed) ?? -1) >= 0
    setWrong(!isAmount)
    if (isAmount && typed !== value) onChange(typed)
  }
  return (
    <Input
      allowClear
      inputMode="decimal"
      defaultValue={value}
      aria-label={label}
      placeholder={label}
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      style={{ width: 120 }}
      onBlur={({ target }) => take(target.value.trim())}
      onPressEnter={({ currentTarget }) => take(currentTarget.value.trim())}
    />
  )
}

interface ChoiceProps extends Pick<Props, 'at' | 'set'> {
  name: 'kind' | 'entrance'
  label: string
  width: number
  children: { value: string; label: string }[]
}

const Choice = ({ name, label, at, set, width, children }: ChoiceProps) => (
  <Select
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    aria-label={label}
    placeholder={label}
    value={at[name] === '' ? null : at[name]}
    style={{ width }}
    onChange={(value: string | undefined) => set({ [name]: value ?? '' })}
    options={children}
  />
)

interface DaysProps {
  label: string
  from: string
  to: string
  onDays: (from: string, to: string) => void
}

const Days = ({ label, from, to, onDays }: DaysProps) => (
  <ShopDatePicker.RangePicker
    allowEmpty={[true, true]}
    aria-label={label}
    placeholder={[label, '']}
    style={{ width: 210 }}
    value={[dayShown(from), dayShown(to)]}
    onChange={(days) => onDays(days?.[0]?.format('YYYY-MM-DD') ?? '', days?.[1]?.format('YYYY-MM-DD') ?? '')}
  />
)
