import { element } from '../frame/elements'
import { button, text } from './parts'
import { ask } from './stage'
import type { FaceSurroundings } from './surroundings'

interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  cancelColor?: string
  confirmText?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}

interface ModalOutcome {
  confirm: boolean
  cancel: boolean
  content: string | null
}

interface SheetOptions {
  itemList: string[]
  itemColor?: string
  alertText?: string
}

const coloured = <Made extends HTMLElement>(made: Made, color: string | undefined): Made => {
  if (color) made.style.color = color
  return made
}

/** `showModal`: closing it without its buttons counts as cancelling, which is not a failure. */
export function modalFace({ stage, words }: FaceSurroundings, options: ModalOptions): Promise<ModalOutcome> {
  const { title = '', content = '', showCancel = true, editable = false } = options
  const field = element('textarea', { value: content, placeholder: options.placeholderText ?? '' })
  field.setAttribute('aria-label', options.placeholderText || title)
  field.dataset.first = ''
  const outcome = (confirm: boolean): ModalOutcome => ({
    confirm,
    cancel: !confirm,
    content: editable && confirm ? field.value : null,
  })

  const build = (take: (value: ModalOutcome) => void) => {
    const cancel = button(options.cancelText || words().cancel, () => take(outcome(false)), { look: 'plain' })
    const confirm = button(options.confirmText || words().confirm, () => take(outcome(true)), { look: 'plain' })
    cancel.className = ''
    confirm.className = 'link'
    if (!editable) confirm.dataset.first = ''
    const choices = element(
      'div',
      { className: 'choices' },
      ...(showCancel ? [coloured(cancel, options.cancelColor)] : []),
      coloured(confirm, options.confirmColor),
    )
    return [
      ...(title ? [text('modal-title', title)] : []),
      ...(editable ? [field] : content ? [text('modal-content', content)] : []),
      choices,
    ]
  }
  return ask<ModalOutcome>(stage, ({ take }) => ({
    place: 'middle',
    label: title || content,
    className: 'modal',
    parts: build(take),
  })).catch(() => outcome(false))
}

/** `showActionSheet`: a choice, or `fail cancel`. */
export const actionSheetFace = ({ stage, words }: FaceSurroundings, options: SheetOptions) =>
  ask<{ tapIndex: number }>(stage, ({ take, cancel }) => {
    const rows = options.itemList.map((item, tapIndex) =>
      coloured(
        button(item, () => take({ tapIndex }), { look: 'row', first: tapIndex === 0 }),
        options.itemColor,
      ),
    )
    const note = options.alertText ? [text('sheet-note', options.alertText)] : []
    return {
      place: 'below',
      label: options.alertText || options.itemList.join('、'),
      besideCancels: true,
      parts: [...note, ...rows, element('div', { className: 'gap' }), button(words().cancel, cancel, { look: 'row' })],
    }
  })
