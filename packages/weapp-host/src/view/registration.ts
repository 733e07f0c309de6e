import type { GeneralBehavior } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { formBehaviors } from './components/fields'

interface Definition {
  behaviors?: unknown[]
  [name: string]: unknown
}

/** WeChat's own behaviors, as far as they affect the component itself. */
const ownBehaviors: Record<string, Definition> = {
  'wx://form-field': { properties: { name: String, value: null } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  // The adapter calls a component's `export` in any case.
  'wx://component-export': {},
}

/** `Page`, `Component` and `Behavior`: they register for the running script. */
export function registrationCalls(space: CodeSpace, running: () => string) {
  const known = new Map<string, unknown>()
  const behaviorOf = (name: string) => {
    // Others (`wx://proxy-scroll-view`) describe the component and do not change it.
    const definition = ownBehaviors[name] ?? (name.startsWith('wx://') ? {} : undefined)
    if (!definition) throw new Error(`there is no behavior ${name}`)
    if (!known.has(name)) {
      const behavior = space
        .behavior()
        .definition(definition as never)
        .register()
      known.set(name, behavior)
      formBehaviors.set(name, (behavior as unknown as { _$: GeneralBehavior })._$)
    }
    return known.get(name)
  }
  const withBehaviors = (definition: Definition): Definition =>
    definition.behaviors
      ? {
          ...definition,
          behaviors: definition.behaviors.map((one) => (typeof one === 'string' ? behaviorOf(one) : one)),
        }
      : definition

  return {
    Page: (definition: Definition) =>
      void space
        .component(running())
        .pageDefinition(withBehaviors(definition) as never)
        .register(),
    // Without a definition it starts a chain: `Component().data(…).register()`.
    Component: (definition?: Definition) =>
      definition
        ? void space
            .component(running())
            .definition(withBehaviors(definition) as never)
            .register()
        : space.component(running()),
    Behavior: (definition?: Definition) =>
      definition
        ? space
            .behavior()
            .definition(withBehaviors(definition) as never)
            .register()
        : space.behavior(),
  }
}
