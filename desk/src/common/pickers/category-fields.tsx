import type { Category } from '@haoli/contract'
import { TreeSelect } from 'antd'
import { useOperation } from '../api/queries'
import { Labeled } from '../form/labeled'
import { type FieldProps, useSurroundings } from '../form/surroundings'
import { pointerOf } from '../form/values'
import { useMessages } from '../messages'
import { pickerMessages } from './messages'

interface Node {
  value: string
  title: string
  children: Node[]
}

/** The categories as a tree. */
export function useCategoryTree(): Node[] {
  const { data } = useOperation<{ items: Category[] }>('listCategories')
  const below = (parentId: string | null): Node[] =>
    (data?.items ?? [])
      .filter((one) => one.parentId === parentId)
      .map(({ id, name }) => ({ value: id, title: name, children: below(id) }))
  return below(null)
}

/** One category; empty where none is chosen. */
export function CategoryField({ schema, value, onChange, path }: FieldProps) {
  const { disabled } = useSurroundings()
  return (
    <Labeled path={path} schema={schema}>
      <CategorySelect id={pointerOf(path)} value={String(value ?? '')} disabled={disabled} onChange={onChange} />
    </Labeled>
  )
}

interface CategorySelectProps {
  id?: string
  value: string
  disabled: boolean
  onChange: (id: string) => void
}

export function CategorySelect({ value, disabled, onChange, ...rest }: CategorySelectProps) {
  const t = useMessages(pickerMessages)
  return (
    <TreeSelect
      {...rest}
      value={value || null}
      disabled={disabled}
      treeData={useCategoryTree()}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={t('picker.category')}
      aria-label={t('picker.category')}
      onChange={(chosen) => onChange(chosen ?? '')}
      style={{ width: 280, maxWidth: '100%' }}
    />
  )
}

/** Several categories, each with all below it. */
export function CategoriesField({ schema, value, onChange, path }: FieldProps) {
  const t = useMessages(pickerMessages)
  const { disabled } = useSurroundings()
  return (
    <Labeled path={path} schema={schema} wide>
      <TreeSelect
        id={pointerOf(path)}
        multiple
        value={(value ?? []) as string[]}
        disabled={disabled}
        treeData={useCategoryTree()}
        treeDefaultExpandAll
        showSearch={{ treeNodeFilterProp: 'title' }}
        placeholder={t('picker.category')}
        onChange={(chosen: string[]) => onChange(chosen)}
        style={{ width: '100%' }}
      />
    </Labeled>
  )
}
