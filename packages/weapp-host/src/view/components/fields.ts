import { Component, Element, type GeneralBehavior, type GeneralComponent, type Node } from 'glass-easel'
import type { Part } from './part'

/** A form field: its name on the tag, its present value, and how to reset it. */
export interface Field {
  name(): string
  value(): unknown
  reset(): void
}

const fields = new WeakMap<GeneralComponent, Field>()
/** What a tag does for the label around it, or with its id. */
interface Labelled {
  answer(): void
  /** Uses the label's text as its accessible name, unless the program sets one. */
  name(id: string): void
}
const labelled = new WeakMap<GeneralComponent, Labelled>()

export const becomeField = (component: GeneralComponent, field: Field): void => void fields.set(component, field)
/** The tag's form field; undefined for tags that are not fields. */
export const fieldOf = (component: GeneralComponent) => fields.get(component)

/** Taps that a control has handled; a label around it ignores them. */
const answered = new WeakSet<object>()
/** Each handler gets its own object with the original event as prototype: taps are recorded by the original. */
const common = (event: object) => Object.getPrototypeOf(event) as object

/** Sets what a tap on the tag's `<label>` does. */
export function answerLabel(
  { component, describe, on }: Pick<Part<never>, 'component' | 'describe' | 'on'>,
  answer: () => void,
): void {
  const name = (id: string) => {
    const hasName = component.data.ariaLabel || (component.$$ as unknown as HTMLElement).textContent?.trim()
    if (!hasName) describe({ 'aria-labelledby': id })
  }
  labelled.set(component, { answer, name })
  on('tap', (event) => void answered.add(common(event)))
}
export const labelledOf = (component: GeneralComponent) => labelled.get(component)
export const isAnswered = (event: object) => answered.has(common(event))

/** WeChat's behaviors for custom components in forms, by name: `wx://form-field`. */
export const formBehaviors = new Map<string, GeneralBehavior>()

interface CustomField {
  name?: string
  value?: unknown
}

const has = (component: GeneralComponent, name: string) => {
  const behavior = formBehaviors.get(name)
  return behavior !== undefined && component.hasBehavior(behavior)
}

/** The components below a node, in WXML order, without the inside of custom components. */
export function* componentsIn(node: Node): Generator<GeneralComponent> {
  if (!Element.isElement(node)) return
  if (Component.isComponent(node)) {
    yield node
    const inside = has(node, 'wx://form-field-group') ? node.getShadowRoot() : null
    if (inside) yield* componentsIn(inside)
  }
  for (const child of node.childNodes) yield* componentsIn(child)
}

/** All fields of the form. */
export function fieldsIn(form: GeneralComponent): Field[] {
  const found: Field[] = []
  for (const component of componentsIn(form)) {
    const field = fields.get(component)
    if (field) found.push(field)
    else if (has(component, 'wx://form-field')) {
      const data = () => component.data as CustomField
      found.push({ name: () => data().name ?? '', value: () => data().value, reset: () => {} })
    }
  }
  return found
}

/** The nearest ancestor of a component in the same WXML that `fits`. */
export function around(
  component: GeneralComponent,
  fits: (other: GeneralComponent) => boolean,
): GeneralComponent | undefined {
  for (let node = component.parentNode; node; node = node.parentNode) {
    if (Component.isComponent(node) && fits(node)) return node
  }
  return undefined
}
