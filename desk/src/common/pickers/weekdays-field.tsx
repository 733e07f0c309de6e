import { Checkbox } from 'antd'
import { Labeled } from '../form/labeled'
import { type FieldProps, useSurroundings } from '../form/surroundings'
import { useMessages } from '../messages'
import { pickerMessages } from './messages'

/** Days of the week; 1 is Monday. */
export function WeekdaysField({ schema, value, onChange, path }: FieldProps) {
  const t = useMessages(pickerMessages)
  const { disabled } = useSurroundings()
  const names = t('picker.days').split(' ')
  return (
    <Labeled path={path} schema={schema} wide>
      <Checkbox.Group
        value={(value ?? []) as number[]}
        disabled={disabled}
        options={names.map((label, index) => ({ label, value: index + 1 }))}
        onChange={(chosen: number[]) => onChange([...chosen].sort((one, other) => one - other))}
      />
    </Labeled>
  )
}
