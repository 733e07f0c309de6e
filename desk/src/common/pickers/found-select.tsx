import { Select } from 'antd'
import { useState } from 'react'
import type { Operation } from '../api/call'
import { useOperation } from '../api/queries'
import { useT } from '../messages'
import { useLater } from './use-later'

interface FoundSelectProps<Row> {
  /** A list that finds rows by words (`q`), or one by its id. */
  operation: Operation
  labelOf: (row: Row) => string
  label: string
  /** '': none. */
  value: string
  onChange: (id: string) => void
  width?: number
  id?: string
}

/** One of a list that is too long to be shown: what is typed finds the rows. */
export function FoundSelect<Row extends { id: string }>(props: FoundSelectProps<Row>) {
  const { operation, labelOf, label, value, onChange, width = 200, id } = props
  const t = useT()
  const [typed, setTyped] = useState('')
  const q = useLater(typed)
  const asked = useOperation<{ items: Row[] }>(operation, { query: { q, limit: 20 } })
  const found = asked.data?.items ?? []
  const isFound = found.some((row) => row.id === value)
  const chosen = useOperation<{ items: Row[] }>(operation, {
    query: { q: value, limit: 1 },
    enabled: value !== '' && !isFound,
  })
  const rows = value === '' || isFound ? found : [...(chosen.data?.items ?? []), ...found]
  return (
    <Select
      {...(id !== undefined && { id })}
      allowClear
      aria-label={label}
      placeholder={label}
      value={value === '' ? null : value}
      style={{ width }}
      loading={asked.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={t('common.none_match')}
      options={rows.map((row) => ({ value: row.id, label: labelOf(row) }))}
      onChange={(next: string | undefined) => {
        setTyped('')
        onChange(next ?? '')
      }}
    />
  )
}
