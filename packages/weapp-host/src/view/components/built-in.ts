import type { typeUtils } from 'glass-easel'
import type { Part } from './part'

/** A property as WeChat documents it: its type and the value it has where the tag does not say. */
type Property = typeUtils.PropertyListItem<typeUtils.PropertyType, unknown>

/** One tag of WeChat's. */
export interface BuiltIn {
  tag: string
  properties: Record<string, Property>
  /** Class names of the boxes between the tag's element and its children, outermost first; null: it has no children. */
  boxes: readonly string[] | null
  /** Properties that name classes for an element within, as `placeholder-class` does. */
  innerClasses: readonly string[]
  /** Children with `slot="name"` stand in a box of this class, after the others. */
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

/** Describes a tag. `draw` runs once for each element, before its properties are known; it says what to do with them. */
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
