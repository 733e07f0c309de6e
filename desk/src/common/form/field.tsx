import { Button, Select, Switch } from 'antd'
import { useMessages } from '../messages'
import { ItemList } from './item-list'
import { Labeled } from './labeled'
import { ChoiceField, type LeafProps, NumberField, PeriodField, SwitchField, TextField, TimeField } from './leaf-fields'
import { formMessages } from './messages'
import { ScalarList } from './scalar-list'
import { type Drawn, type Member, readSchema, variantOf } from './schema'
import { type FieldProps, useSurroundings, useWordsOf } from './surroundings'
import { emptyOf, isScalar, isText, pointerOf, withMember } from './values'

/** A field for whatever the schema allows: one input, or a whole part of the form. */
export function Field(props: LeafProps) {
  const { widgetOf } = useSurroundings()
  const Widget = widgetOf(props.path, props.schema)
  if (Widget) return <Widget {...props} />
  const drawn = readSchema(props.schema)
  switch (drawn.kind) {
    case 'number':
      return <NumberField {...props} />
    case 'text':
      return <TextField {...props} lines={drawn.lines} />
    case 'switch':
      return <SwitchField {...props} />
    case 'choice':
      return <ChoiceField {...props} values={drawn.values} />
    case 'time':
      return <TimeField {...props} />
    case 'day':
      return <TextField {...props} />
    case 'period':
      return <PeriodField {...props} />
    case 'list':
      return isScalar(drawn.item) ? <ScalarList {...props} /> : <ItemList {...props} of={Field} />
    case 'maybe':
      return <MaybeField {...props} drawn={drawn} />
    case 'variants':
      return <VariantsField {...props} drawn={drawn} />
    case 'object':
      return <ObjectField {...props} drawn={drawn} />
    case 'fixed':
      return null
  }
}

/** The members of an object, below its name where it has one. */
function ObjectField({ drawn, ...props }: LeafProps & { drawn: Drawn & { kind: 'object' } }) {
  const fields = <Members {...props} members={drawn.members} />
  if (props.path.length === 0 || typeof props.path.at(-1) === 'number') return fields
  return (
    <Labeled path={props.path} schema={props.schema} beside={props.beside} wide>
      <div className="form-part">{fields}</div>
    </Labeled>
  )
}

function Members({ value, onChange, path, members }: FieldProps & { members: readonly Member[] }) {
  const object = (value ?? {}) as Record<string, unknown>
  return (
    <div className="form-grid">
      {members.map((member) => (
        <MemberField
          key={member.name}
          member={member}
          value={object[member.name]}
          path={[...path, member.name]}
          onChange={(changed) => onChange(withMember(object, member.name, changed))}
        />
      ))}
    </div>
  )
}

interface MemberProps extends Pick<FieldProps, 'value' | 'onChange' | 'path'> {
  member: Member
}

/** A member that may be left out: an empty text is none; others have a button. */
function MemberField({ member: { schema, optional }, value, onChange, path }: MemberProps) {
  const t = useMessages(formMessages)
  const { disabled, widgetOf } = useSurroundings()
  const field = { schema, value, path }
  if (!optional) return <Field {...field} onChange={onChange} />
  if (isText(schema)) return <Field {...field} onChange={(text) => onChange(text === '' ? undefined : text)} />
  if (readSchema(schema).kind === 'maybe' || widgetOf(path, schema)) {
    return <Field {...field} value={value ?? null} onChange={(one) => onChange(one === null ? undefined : one)} />
  }
  if (value !== undefined) {
    const unset = (
      <Button type="link" size="small" disabled={disabled} onClick={() => onChange(undefined)}>
        {t('form.unset')}
      </Button>
    )
    return <Field {...field} onChange={onChange} beside={unset} />
  }
  return (
    <Labeled path={path} schema={schema}>
      <Button id={pointerOf(path)} size="small" disabled={disabled} onClick={() => onChange(emptyOf(schema))}>
        {t('form.default')} · {t('form.set')}
      </Button>
    </Labeled>
  )
}

/** null is an empty field where one input can be empty, and a switch for the rest. */
function MaybeField({ drawn, ...props }: LeafProps & { drawn: Drawn & { kind: 'maybe' } }) {
  const words = useWordsOf()
  const { disabled } = useSurroundings()
  const { value, onChange, path } = props
  const schema = { description: props.schema.description ?? drawn.inner.description ?? '', ...drawn.inner }
  const { kind } = readSchema(schema)
  if (isText(schema))
    return <Field {...props} schema={schema} onChange={(text) => onChange(text === '' ? null : text)} />
  if (kind === 'number' || kind === 'choice' || kind === 'time') return <Field {...props} schema={schema} none />
  const turn = (
    <Switch
      id={pointerOf(path)}
      aria-label={words.title(path)}
      size="small"
      checked={value !== null}
      disabled={disabled}
      onChange={(on) => onChange(on ? emptyOf(schema) : null)}
    />
  )
  if (value !== null && kind === 'object' && path.length === 0) {
    return (
      <>
        <p>{turn}</p>
        <Field {...props} schema={schema} />
      </>
    )
  }
  if (value !== null) return <Field {...props} schema={schema} beside={turn} />
  return (
    <Labeled
      path={path}
      schema={{ ...schema, ...props.schema }}
      beside={turn}
      wide={kind === 'object' || kind === 'list'}
    />
  )
}

/** One of several shapes: which, and its members. */
function VariantsField({ drawn, beside, ...props }: LeafProps & { drawn: Drawn & { kind: 'variants' } }) {
  const words = useWordsOf()
  const { disabled } = useSurroundings()
  const { value, onChange, path } = props
  const variant = variantOf(drawn, value)
  const change = (tag: string) => {
    const chosen = drawn.variants.find((one) => one.tag === tag)
    if (chosen) onChange(emptyOf(chosen.schema))
  }
  const shape = variant && readSchema(variant.schema)
  return (
    <Labeled path={path} schema={props.schema} beside={beside} wide>
      <div className="form-part">
        <Select
          id={pointerOf([...path, drawn.by])}
          aria-label={words.title(path)}
          value={variant?.tag ?? null}
          disabled={disabled}
          options={drawn.variants.map(({ tag }) => ({ value: tag, label: words.option([...path, drawn.by], tag) }))}
          onChange={change}
          style={{ minWidth: 180, marginBottom: 8 }}
        />
        {shape?.kind === 'object' ? <Members {...props} members={shape.members} /> : null}
      </div>
    </Labeled>
  )
}
