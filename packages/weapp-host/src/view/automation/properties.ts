import { Component, type GeneralComponent } from 'glass-easel'
import { fieldOf } from '../components/fields'

/** The client first asks which properties exist. */
const listing = '__propPublic'

/** The offset of a `movable-view`, px. */
function moved(element: HTMLElement): { x: number; y: number } {
  const { e: x, f: y } = new DOMMatrix(getComputedStyle(element).transform)
  return { x, y }
}

/** The present value of a component's property: what a person typed or chose, else what the program set. */
export function propertyOf(element: HTMLElement, component: GeneralComponent, name: string): unknown {
  const field = fieldOf(component)
  if (name === listing) {
    const names = [...Component.listProperties(component), ...(field ? ['value'] : [])]
    return Object.fromEntries(names.map((one) => [one, true]))
  }
  if (name === '_translateX') return moved(element).x
  if (name === '_translateY') return moved(element).y
  if (name === 'value' && field) return field.value()
  return component.data[name]
}
