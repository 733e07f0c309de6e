import { Input, InputNumber, Select, Switch } from 'antd'
import { useMessages } from '../messages'
import { useLanguage } from '../settings/preferences'
import { Labeled } from './labeled'
import { formMessages } from './messages'
import type { JsonSchema } from './schema'
import { ShopDatePicker } from './shop-date-picker'
import { type FieldProps, useSurroundings, useWordsOf } from './surroundings'
import { momentOf, wallOf } from './times'
import { numberOf, shownNumber, unitOf } from './units'
import { pointerOf } from './values'

/** `none`: the field may be empty, which is null or left out. */
export type LeafProps = FieldProps & { none?: boolean; beside?: React.ReactNode }

export function NumberField({ schema, value, onChange, path, none = false, beside }: LeafProps) {
  const t = useMessages(formMessages)
  const language = useLanguage()
  const { disabled } = useSurroundings()
  const unit = unitOf(path)
  const shown = typeof value === 'number' ? shownNumber(value, unit) : null
  return (
    <Labeled path={path} schema={schema} beside={beside}>
      <InputNumber
        id={pointerOf(path)}
        value={shown}
        disabled={disabled}
        precision={unit.digits}
        {...(schema.minimum !== undefined && { min: shownNumber(schema.minimum, unit) })}
        {...(schema.maximum !== undefined && { max: shownNumber(schema.maximum, unit) })}
        {...(unit.digits > 0 && { formatter: shortDecimal })}
        {...(unit.words && { suffix: unit.words[language === 'zh' ? 0 : 1] })}
        {...(none && { placeholder: t('form.none') })}
        onChange={(typed) => {
          if (typeof typed === 'number') onChange(numberOf(typed, unit))
          else if (none) onChange(null)
        }}
        style={{ width: 200 }}
      />
    </Labeled>
  )
}

/** `8`, not `8.00`, but `8.50`. */
const shortDecimal = (shown: string | number | undefined): string =>
  String(shown ?? '')
    .replace(/(\.\d\d)0+$/, '$1')
    .replace(/\.00$/, '')

export function TextField({ schema, value, onChange, path, lines = false, beside }: LeafProps & { lines?: boolean }) {
  const { disabled } = useSurroundings()
  const most = schema['x-maxCharacters'] ?? schema.maxLength
  const shared = {
    id: pointerOf(path),
    value: typeof value === 'string' ? value : '',
    disabled,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  const long = lines || (most ?? 0) > 200
  const count = most !== undefined && most <= 500 ? { count: { max: most, show: long } } : {}
  return (
    <Labeled path={path} schema={schema} beside={beside} wide={lines}>
      {lines ? (
        <Input.TextArea {...shared} {...count} autoSize={{ minRows: 2, maxRows: 8 }} />
      ) : (
        <Input {...shared} {...count} />
      )}
    </Labeled>
  )
}

export function SwitchField({ schema, value, onChange, path }: FieldProps) {
  const { disabled } = useSurroundings()
  return (
    <Labeled path={path} schema={schema}>
      <Switch id={pointerOf(path)} checked={value === true} disabled={disabled} onChange={onChange} />
    </Labeled>
  )
}

export function ChoiceField(props: LeafProps & { values: readonly string[] }) {
  const { schema, value, onChange, path, values, none = false, beside } = props
  const { disabled } = useSurroundings()
  const words = useWordsOf()
  return (
    <Labeled path={path} schema={schema} beside={beside}>
      <Select
        id={pointerOf(path)}
        value={(value as string | null) ?? null}
        disabled={disabled}
        allowClear={none}
        options={values.map((one) => ({ value: one, label: words.option(path, one) }))}
        onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
        style={{ minWidth: 160 }}
      />
    </Labeled>
  )
}

export function TimeField({ schema, value, onChange, path, none = false }: LeafProps) {
  const { disabled } = useSurroundings()
  return (
    <Labeled path={path} schema={schema}>
      <ShopDatePicker
        id={pointerOf(path)}
        showTime
        value={wallOf(value) ?? null}
        disabled={disabled}
        allowClear={none}
        onChange={(wall) => onChange(wall ? momentOf(wall) : none ? null : '')}
      />
    </Labeled>
  )
}

/** From a moment until another, both in the shop's time. */
export function PeriodField({ schema, value, onChange, path, beside }: LeafProps) {
  const t = useMessages(formMessages)
  const { disabled } = useSurroundings()
  const { from, until } = (value ?? {}) as { from?: string; until?: string }
  return (
    <Labeled path={path} schema={schema as JsonSchema} beside={beside}>
      <ShopDatePicker.RangePicker
        id={{ start: pointerOf(path), end: `${pointerOf(path)}/until` }}
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        placeholder={[t('form.from'), t('form.until')]}
        value={[wallOf(from) ?? null, wallOf(until) ?? null]}
        disabled={disabled}
        allowClear={false}
        onChange={(walls) => {
          const [first, last] = walls ?? []
          if (first && last) onChange({ from: momentOf(first), until: momentOf(last) })
        }}
      />
    </Labeled>
  )
}
