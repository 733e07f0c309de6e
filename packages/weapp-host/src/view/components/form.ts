import type { GeneralComponent } from 'glass-easel'
import { builtIn } from './built-in'
import { around, fieldsIn } from './fields'
import type { Part } from './part'

interface FormProps {
  reportSubmit: boolean
}
const forms = new WeakMap<GeneralComponent, Pick<Part<FormProps>, 'component' | 'emit' | 'props'>>()

const formAround = (component: GeneralComponent) => {
  const form = around(component, (other) => forms.has(other))
  return form && forms.get(form)
}

/** What a `form-type` does to the form around it, if there is one. */
export function actOnForm(component: GeneralComponent, formType: string) {
  const part = formAround(component)
  if (!part) return
  const fields = fieldsIn(part.component)
  if (formType === 'reset') {
    for (const field of fields) field.reset()
    part.emit('reset', {})
    return
  }
  const value = Object.fromEntries(fields.filter((one) => one.name() !== '').map((one) => [one.name(), one.value()]))
  const target = { id: component.id, dataset: component.dataset }
  // WeChat no longer issues form ids; a program that asks for one gets WeChat's present answer.
  part.emit('submit', { value, target, formId: part.props.reportSubmit ? 'requestFormId:fail deprecated' : '' })
}

export const form = builtIn('form', {
  properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
  draw(part) {
    forms.set(part.component, part)
    // Enter in a text field is the field's `confirm`, and does not submit the form.
    part.listen('submit', (event) => event.preventDefault())
  },
})
