import { createElement, forwardRef, type ReactNode, useEffect, useRef } from 'react'

// Host elements in the place of Taro's components: enough of each for a page to render and be used by role and text.
type Props = Record<string, unknown> & { children?: ReactNode }

const passed =
  /^(id|className|style|role|aria-\w+|aria[A-Z]\w*|data-\w+|hidden|disabled|placeholder|onClick|onTouch\w+|type|src|value|defaultValue)$/

function hostProps(props: Props): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(props)) {
    if (!passed.test(name)) continue
    if (name === 'aria-role') {
      kept.role = value
      continue
    }
    const aria = name.match(/^aria([A-Z]\w*)$/)
    kept[aria ? `aria-${(aria[1] ?? '').toLowerCase()}` : name] = value
  }
  return kept
}

const host = (tag: string) =>
  forwardRef<HTMLElement, Props>(({ children, ...props }, ref) =>
    createElement(tag, { ...hostProps(props), ref }, children as ReactNode),
  )

type ValueHandler = ((event: { detail: { value: unknown } }) => void) | undefined

interface FieldProps extends Props {
  tag: 'input' | 'textarea'
}

/** Keeps its own text, as WeChat's does: `value` counts when it is first drawn and when it changes. */
function Field({ tag, ...props }: FieldProps) {
  const emit = (name: string, value: unknown) => (props[name] as ValueHandler)?.({ detail: { value } })
  const { type: _type, value, ...kept } = hostProps(props)
  const node = useRef<HTMLInputElement>(null)
  const text = String(value ?? '')
  useEffect(() => {
    if (node.current) node.current.value = text
  }, [text])
  return createElement(tag, {
    ...kept,
    ref: node,
    defaultValue: text,
    'aria-label': props['aria-label'] ?? props.placeholder,
    onInput: (event: { currentTarget: { value: string } }) => emit('onInput', event.currentTarget.value),
    onBlur: (event: { currentTarget: { value: string } }) => emit('onBlur', event.currentTarget.value),
    onFocus: () => emit('onFocus', text),
    onKeyDown: (event: { key: string; currentTarget: { value: string } }) => {
      if (event.key === 'Enter') emit('onConfirm', event.currentTarget.value)
    },
  })
}

export const View = host('div')
export const Text = host('span')
export const Button = host('button')
export const Label = host('label')
export const Form = host('form')
export const ScrollView = host('div')
export const Swiper = host('div')
export const SwiperItem = host('div')
export const RichText = host('div')
export const Navigator = host('div')
export const CoverView = host('div')
export const RootPortal = ({ children }: Props) => <>{children}</>
export const PageContainer = ({ children }: Props) => <>{children}</>
export const CustomWrapper = ({ children }: Props) => <>{children}</>
export const Block = ({ children }: Props) => <>{children}</>
export const Input = (props: Props) => <Field tag="input" {...props} />
export const Textarea = (props: Props) => <Field tag="textarea" {...props} />

export function Image(props: Props) {
  return <img {...hostProps(props)} alt={String(props.ariaLabel ?? props['aria-label'] ?? '')} />
}

export function Switch(props: Props) {
  const checked = Boolean(props.checked)
  const change = () => (props.onChange as ValueHandler)?.({ detail: { value: !checked } })
  return <button type="button" role="switch" aria-checked={checked} onClick={change} {...hostProps(props)} />
}

/** A test picks by dispatching a `pick` event that carries the value which WeChat's picker would give. */
export function Picker(props: Props) {
  return (
    <div
      {...hostProps(props)}
      data-picker={String(props.mode ?? 'selector')}
      ref={(node) => {
        if (!node) return
        Object.assign(node, { pick: (value: unknown) => (props.onChange as ValueHandler)?.({ detail: { value } }) })
      }}
    >
      {props.children}
    </div>
  )
}
