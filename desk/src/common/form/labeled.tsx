import { Form } from 'antd'
import type { ReactNode } from 'react'
import type { JsonSchema } from './schema'
import { useFault, useWordsOf } from './surroundings'
import { type Path, pointerOf } from './values'

interface LabeledProps {
  path: Path
  schema: JsonSchema
  /** Beside the label, such as a switch. */
  beside?: ReactNode
  wide?: boolean
  children?: ReactNode
}

/** A field with its name, what it decides, and what is wrong with it. */
export function Labeled({ path, schema, beside, wide = false, children }: LabeledProps) {
  const words = useWordsOf()
  const fault = useFault(path)
  // What a whole setting decides stands above the form.
  const help = path.length === 0 ? '' : words.help(path, schema)
  const isItem = typeof path.at(-1) === 'number'
  return (
    <Form.Item
      className={wide ? 'form-wide' : ''}
      htmlFor={pointerOf(path)}
      {...(!isItem && {
        label: (
          <>
            {words.title(path)}
            {beside ? <span className="form-beside">{beside}</span> : null}
          </>
        ),
      })}
      {...(help && { extra: help })}
      {...fault}
    >
      {children}
    </Form.Item>
  )
}
