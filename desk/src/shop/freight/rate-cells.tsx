import { InputNumber } from 'antd'
import { useFault, useSurroundings } from '@/common/form/surroundings'
import { type Path, pointerOf } from '@/common/form/values'

interface CellProps<Value> {
  /** What is read out: the title of its column. */
  label: string
  path: Path
  value: Value
  onChange: (value: Value) => void
  placeholder?: string
}

/** A number of pieces or grams. */
export function UnitsCell({ label, path, value, onChange }: CellProps<number>) {
  const { disabled } = useSurroundings()
  const fault = useFault(path)
  return (
    <InputNumber
      id={pointerOf(path)}
      aria-label={label}
      value={value}
      min={1}
      max={1_000_000}
      precision={0}
      disabled={disabled}
      status={fault ? 'error' : ''}
      onChange={(typed) => typed !== null && onChange(typed)}
      style={{ width: '100%', minWidth: 60, maxWidth: 84 }}
    />
  )
}

/** An amount in yuan, kept in fen; empty is null. */
export function AmountCell({ label, path, value, onChange, placeholder = '' }: CellProps<number | null>) {
  const { disabled } = useSurroundings()
  const fault = useFault(path)
  return (
    <InputNumber
      id={pointerOf(path)}
      aria-label={label}
      value={value === null ? null : value / 100}
      min={0}
      precision={2}
      disabled={disabled}
      status={fault ? 'error' : ''}
      placeholder={placeholder}
      onChange={(typed) => onChange(typed === null ? null : Math.round(typed * 100))}
      style={{ width: '100%', minWidth: 72, maxWidth: 96 }}
    />
  )
}
