import { Form } from 'antd'
import { useEffect } from 'react'
import { Field } from './field'
import './form.css'
import type { JsonSchema } from './schema'
import { FormSurroundings, type Surroundings } from './surroundings'

interface SettingFormProps extends Surroundings {
  schema: JsonSchema
  value: unknown
  onChange: (value: unknown) => void
}

/** The form of one setting, drawn from its schema. What is not changed stays as it was. */
export function SettingForm({ schema, value, onChange, ...surroundings }: SettingFormProps) {
  const pointer = surroundings.fault?.pointer
  useEffect(() => {
    const field = pointer === undefined ? null : document.getElementById(pointer)
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }, [pointer])
  return (
    <FormSurroundings value={surroundings}>
      <Form layout="vertical" className="setting-form" component="div">
        <Field schema={schema} value={value} onChange={onChange} path={[]} />
      </Form>
    </FormSurroundings>
  )
}
