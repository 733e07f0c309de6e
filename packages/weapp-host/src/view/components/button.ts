import { builtIn } from './built-in'
import { answerLabel } from './fields'
import { actOnForm } from './form'
import { drawHover, hoverProperties } from './hover'
import { tapOn } from './keyboard'
import { openTypeProperties, runOpenType } from './open-types'

export const button = builtIn('button', {
  properties: {
    size: { type: String, value: 'default' },
    type: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    name: String,
    ...hoverProperties('button-hover', 20, 70),
    ...openTypeProperties,
  },
  draw(part) {
    const { host } = part
    const isOff = () => part.props.disabled

    for (const name of ['size', 'type'] as const) part.watch([name], () => host.setAttribute(name, part.props[name]))
    for (const name of ['plain', 'disabled', 'loading'] as const) {
      part.watch([name], () => host.toggleAttribute(name, part.props[name]))
    }
    part.watch(['disabled'], () =>
      part.describe({ role: 'button', 'aria-disabled': isOff() || undefined, tabindex: isOff() ? -1 : 0 }),
    )

    // A disabled button stops the tap before it reaches the program.
    part.on('tap', () => !isOff(), true)
    part.on('tap', () => {
      const { formType, openType } = part.props
      if (formType) actOnForm(part.component, formType)
      if (openType) runOpenType(part)
    })
    drawHover(part, () => !isOff())
    answerLabel(part, () => tapOn(part))
  },
})
