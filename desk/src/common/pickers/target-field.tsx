import { Input, Select, Space } from 'antd'
import { Labeled } from '../form/labeled'
import { type FieldProps, useSurroundings, useWordsOf } from '../form/surroundings'
import { pointerOf } from '../form/values'
import { useMessages } from '../messages'
import { CategorySelect } from './category-fields'
import { pickerMessages } from './messages'
import { ProductLine, ProductSearch, useProductsByIds } from './products-field'

interface Target {
  kind: 'product' | 'category' | 'search' | 'gifts'
  value: string
}
const kinds = ['product', 'category', 'search', 'gifts'] as const

/** What a banner, a shortcut or a heading opens. */
export function TargetField({ schema, value, onChange, path }: FieldProps) {
  const t = useMessages(pickerMessages)
  const words = useWordsOf()
  const { disabled } = useSurroundings()
  const target = value as Target | null
  const products = useProductsByIds(target?.kind === 'product' && target.value ? [target.value] : [])
  const mayBeNone = schema.anyOf !== undefined
  const choose = (kind: Target['kind'] | undefined) => onChange(kind ? { kind, value: '' } : null)
  const set = (to: string) => target && onChange({ ...target, value: to })
  return (
    <Labeled path={path} schema={schema} wide>
      <Space wrap>
        <Select
          id={pointerOf(path)}
          value={target?.kind ?? null}
          disabled={disabled}
          allowClear={mayBeNone}
          placeholder={t('picker.nothing')}
          options={kinds.map((kind) => ({ value: kind, label: words.option([...path, 'kind'], kind) }))}
          onChange={choose}
          style={{ width: 130 }}
        />
        {target?.kind === 'category' ? (
          <CategorySelect value={target.value} disabled={disabled} onChange={set} />
        ) : null}
        {target?.kind === 'search' ? (
          <Input
            value={target.value}
            disabled={disabled}
            placeholder={t('picker.search_words')}
            aria-label={t('picker.search_words')}
            onChange={(event) => set(event.target.value)}
          />
        ) : null}
        {target?.kind === 'product' ? (
          <>
            {target.value ? <ProductLine id={target.value} found={products.get(target.value)} /> : null}
            <ProductSearch disabled={disabled} onPick={set} />
          </>
        ) : null}
      </Space>
    </Labeled>
  )
}
