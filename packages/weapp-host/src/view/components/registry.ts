import {
  DeepCopyKind,
  Element,
  type GeneralComponent,
  type NativeNode,
  type ShadowRoot,
  type templateEngine,
} from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { drawAnimation } from './animation'
import { attributes } from './attributes'
import type { BuiltIn } from './built-in'
import { openPart } from './open-part'
import type { BuiltInSurroundings } from './surroundings'

const parts = new WeakMap<GeneralComponent, ReturnType<typeof openPart>>()

/** Nested elements, with a slot for the tag's children in the innermost. */
function buildBoxes(root: ShadowRoot, classNames: readonly string[], slotName = '') {
  let parent: ShadowRoot | NativeNode = root
  const boxes = classNames.map((className) => {
    const box: NativeNode = root.createNativeNode('div')
    const element = box.$$ as unknown as HTMLElement
    element.className = className
    parent.appendChild(box)
    parent = box
    return element
  })
  const slot = root.createVirtualNode('slot')
  Element.setSlotName(slot, slotName)
  parent.appendChild(slot)
  return boxes
}

/** Elements whose classes the framework manages, in the style scope of the WXML with the tag. */
function buildMarked(root: ShadowRoot, names: readonly string[]) {
  const elements = names.map((name) => {
    const node = root.createNativeNode('div')
    node.setNodeClass(name)
    root.appendChild(node)
    return [name, node.$$ as unknown as HTMLElement] as const
  })
  return Object.fromEntries(elements)
}

/** Replaces a compiled template: a built-in component creates its own elements. */
const handMade = (spec: BuiltIn, around: BuiltInSurroundings): templateEngine.TemplateEngine => ({
  create: () => ({
    createInstance(component, createShadowRoot) {
      const shadowRoot = createShadowRoot(component)
      return {
        shadowRoot,
        initValues() {
          const boxes = spec.boxes ? buildBoxes(shadowRoot, spec.boxes) : []
          const slots = Object.entries(spec.innerSlots).map(
            ([name, className]) => [name, buildBoxes(shadowRoot, [className], name)[0]] as const,
          )
          const marked = buildMarked(shadowRoot, spec.innerClasses)
          const opened = openPart(component, { boxes, marked, slots: Object.fromEntries(slots) }, around)
          parts.set(component, opened)
          drawAnimation(opened.part)
          spec.draw(opened.part)
        },
        updateValues(_data, changes) {
          parts.get(component)?.changed(new Set(changes.map(([path]) => path[0])))
        },
      }
    },
  }),
})

/** Registers a tag for every WXML of the program. */
export function register(codeSpace: CodeSpace, spec: BuiltIn, around: BuiltInSurroundings) {
  const space = codeSpace.getComponentSpace()
  const definition = space.defineComponent({
    is: `wx/${spec.tag}`,
    options: {
      templateEngine: handMade(spec, around),
      propertyPassingDeepCopy: DeepCopyKind.None,
      multipleSlots: Object.keys(spec.innerSlots).length > 0,
      writeIdToDOM: true,
      idPrefixGenerator: null,
    },
    externalClasses: [...spec.innerClasses],
    properties: { ...attributes, ...spec.properties },
    lifetimes: {
      attached(this: GeneralComponent) {
        parts.get(this)?.attach()
      },
      detached(this: GeneralComponent) {
        parts.get(this)?.detach()
      },
    },
  })
  space.setGlobalUsingComponent(spec.tag, definition as never)
}
