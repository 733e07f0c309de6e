import { Select } from 'antd'
import dayjs from 'dayjs'
import { useMessages } from '../messages'
import { Labeled } from './labeled'
import type { LeafProps } from './leaf-fields'
import { formMessages } from './messages'
import { readSchema } from './schema'
import { ShopDatePicker } from './shop-date-picker'
import { useSurroundings, useWordsOf } from './surroundings'
import { pointerOf } from './values'

/** A list of words, numbers, days or choices: a row of tags. */
export function ScalarList({ schema, value, onChange, path, beside }: LeafProps) {
  const t = useMessages(formMessages)
  const { disabled } = useSurroundings()
  const words = useWordsOf()
  const item = readSchema(schema.items ?? {})
  const list = (value ?? []) as (string | number)[]
  const shared = { id: pointerOf(path), disabled, style: { width: '100%' } }
  const most = schema.maxItems
  if (item.kind === 'day') {
    return (
      <Labeled path={path} schema={schema} beside={beside} wide>
        <ShopDatePicker
          {...shared}
          multiple
          maxTagCount={8}
          value={list.map((day) => dayjs(day))}
          onChange={(days) => onChange(days?.map((day) => day.format('YYYY-MM-DD')) ?? [])}
        />
      </Labeled>
    )
  }
  const options =
    item.kind === 'choice' ? item.values.map((one) => ({ value: one, label: words.option(path, one) })) : []
  return (
    <Labeled path={path} schema={schema} beside={beside} wide>
      <Select
        {...shared}
        mode={item.kind === 'choice' ? 'multiple' : 'tags'}
        value={list.map(String)}
        options={options}
        tokenSeparators={[',', '，', '\n']}
        placeholder={item.kind === 'choice' ? '' : t('form.tags')}
        {...(item.kind !== 'choice' && { open: false, suffixIcon: null })}
        {...(most !== undefined && { maxCount: most })}
        onChange={(chosen: string[]) => onChange(item.kind === 'number' ? chosen.flatMap(wholeOf) : chosen)}
      />
    </Labeled>
  )
}

const wholeOf = (typed: string): number[] => (/^-?\d{1,15}$/.test(typed.trim()) ? [Number(typed)] : [])
