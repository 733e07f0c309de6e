import type { typeUtils } from 'glass-easel'
import type { Part } from './part'

/** A property as WeChat documents it: its type and default. */
type Property = typeUtils.PropertyListItem<typeUtils.PropertyType, unknown>

/** One of WeChat's tags. */
export interface BuiltIn {
  tag: string
  properties: Record<string, Property>
  /** Class names of the elements between the tag's element and its children, outermost first; null: no children. */
  boxes: readonly string[] | null
  /** Properties with classes for an inner element, such as `placeholder-class`. */
  innerClasses: readonly string[]
  /** Children with `slot="name"` are in an element with this class, after the others. */
  innerSlots: Readonly<Record<string, string>>
  draw(part: Part<Record<string, unknown>>): void
}

interface Spec<Properties extends Record<string, Property>> {
  properties?: Properties
  boxes?: readonly string[] | null
  innerClasses?: readonly string[]
  innerSlots?: Readonly<Record<string, string>>
  draw?(part: Part<typeUtils.PropertyValues<Properties>>): void
}

/** Defines a tag. `draw` runs once for each element, before its properties are known; it says how to apply them. */
export const builtIn = <Properties extends Record<string, Property>>(
  tag: string,
  { properties, boxes = [], innerClasses = [], innerSlots = {}, draw = () => {} }: Spec<Properties> = {},
): BuiltIn => ({
  tag,
  properties: properties ?? {},
  boxes,
  innerClasses,
  innerSlots,
  draw: draw as unknown as BuiltIn['draw'],
})
