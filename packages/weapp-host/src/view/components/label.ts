import { Component, type GeneralComponent } from 'glass-easel'
import { builtIn } from './built-in'
import { componentsIn, isAnswered, labelledOf } from './fields'

/** The tag of a label: the one with its `for` as id in the same WXML, or the first field inside. */
function labelledBy(label: GeneralComponent, id: string): GeneralComponent | undefined {
  if (id) {
    const found = label.ownerShadowRoot?.getElementById(id)
    return found && Component.isComponent(found) ? found : undefined
  }
  for (const component of componentsIn(label)) if (labelledOf(component)) return component
  return undefined
}

let count = 0

export const label = builtIn('label', {
  properties: { for: String },
  draw(part) {
    part.watch(['for'], () => {
      const control = labelledBy(part.component, part.props.for)
      if (!control) return
      part.host.id ||= `wx-label-${++count}`
      labelledOf(control)?.name(part.host.id)
    })
    // The browser's own label would tap a second time.
    part.listen('click', (event) => event.preventDefault())
    part.on('tap', (event) => {
      if (isAnswered(event)) return
      const control = labelledBy(part.component, part.props.for)
      if (control) labelledOf(control)?.answer()
    })
  },
})
