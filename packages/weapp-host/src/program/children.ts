import type { Realm } from '../realm'
import type { Blueprint } from './definition'
import type { FolderManifest } from './folder'
import { call, type Instance, makeInstance } from './instance'
import type { SetDataCall } from './set-data'
import { type Slot, slotReader } from './slots'

export interface Child {
  /** The component's path in the folder. */
  path: string
  slot: Slot
  instance: Instance
}

interface Surroundings {
  realm: Realm
  manifest: FolderManifest
  blueprintAt(path: string): Blueprint
  record(call: SetDataCall): void
  later(work: () => void): void
  warn(words: string): void
  /** The members of `wx` that belong to this instance only. */
  callsOf(instance: Instance): Record<string, unknown>
}

/** Custom components of a page or component, created and removed as their owner's data change. */
export interface Children {
  /** Attaches components that the owner's data now show, detaches others, and passes changed properties on. */
  sync(owner: Instance, path: string, page: string): void
  of(owner: Instance): Child[]
  /** Calls every component below the owner, outer ones first. */
  tell(owner: Instance, lifetime: string): void
  detach(owner: Instance): void
  /** `selectComponent` and `selectAllComponents` of this owner: by id, class or tag. */
  selectors(owner: Instance): Record<string, (selector: string) => unknown>
}

const isSame = (slot: Slot, last: unknown, now: unknown) =>
  slot.shared ? last === now : JSON.stringify(last) === JSON.stringify(now)

type Family = Map<string, Child & { receive(properties: Record<string, unknown>): void; blueprint: Blueprint }>

export function openChildren(around: Surroundings): Children {
  const { realm, manifest, blueprintAt, record, later, warn } = around
  const families = new WeakMap<Instance, Family>()
  const slotsOf = slotReader(manifest)
  const run = (child: { instance: Instance; blueprint: Blueprint }, lifetime: string) => {
    for (const work of child.blueprint.lifetimes.get(lifetime) ?? []) work.apply(child.instance)
  }

  const attach = (slot: Slot, path: string, owner: Instance, ownerPath: string, page: string) => {
    const blueprint = blueprintAt(path)
    const { instance, receive } = makeInstance({
      ...{ realm, blueprint, later, warn },
      record: (made) => record({ page, component: path, ...made }),
      // Nodes that it shares with its owner's tree may contain components that the owner has to attach.
      changed: () => (slot.shared ? sync(owner, ownerPath, page) : sync(instance, path, page)),
    })
    Object.assign(
      instance,
      { is: path, id: slot.id, dataset: slot.dataset },
      selectors(instance),
      around.callsOf(instance),
      {
        selectOwnerComponent: () => owner,
        triggerEvent: (type: string, detail: unknown = {}) => {
          const handler = families.get(owner)?.get(slot.key)?.slot.handler(type)
          const target = { id: slot.id, dataset: slot.dataset }
          if (handler) call(owner, handler, realm.own({ type, detail, target, currentTarget: target, mark: {} }))
        },
      },
    )
    const child = { path, slot, instance, receive, blueprint }
    run(child, 'created')
    receive(slot.properties)
    run(child, 'attached')
    sync(instance, path, page)
    later(() => run(child, 'ready'))
    return child
  }

  const selectors = (owner: Instance) => {
    const matching = (selector: string) =>
      of(owner).filter(({ slot }) =>
        selector.startsWith('#')
          ? slot.id === selector.slice(1)
          : selector.startsWith('.')
            ? slot.className.split(/\s+/).includes(selector.slice(1))
            : slot.tag === selector,
      )
    return {
      selectComponent: (selector: string) => matching(selector)[0]?.instance ?? null,
      selectAllComponents: (selector: string) => matching(selector).map(({ instance }) => instance),
    }
  }

  const of = (owner: Instance): Child[] => [...(families.get(owner)?.values() ?? [])]

  const leave = (child: Child & { blueprint: Blueprint }) => {
    detach(child.instance)
    run(child, 'detached')
  }
  const detach = (owner: Instance) => {
    for (const child of families.get(owner)?.values() ?? []) leave(child)
    families.delete(owner)
  }

  const sync = (owner: Instance, path: string, page: string) => {
    const family: Family = families.get(owner) ?? new Map()
    families.set(owner, family)
    const slots = slotsOf(owner, path)
    const keys = new Set(slots.map(({ key }) => key))
    for (const [key, child] of family) if (!keys.has(key) && family.delete(key)) leave(child)
    const components = slots.length > 0 ? manifest.componentsOf(path) : new Map<string, string>()
    for (const slot of slots) {
      const child = family.get(slot.key)
      if (!child) {
        family.set(slot.key, attach(slot, components.get(slot.tag) ?? slot.tag, owner, path, page))
        continue
      }
      const old = child.slot.properties
      child.slot = slot
      const changed = Object.entries(slot.properties).filter(([name, value]) => !isSame(slot, old[name], value))
      if (changed.length > 0) child.receive(Object.fromEntries(changed))
    }
  }

  const tell = (owner: Instance, lifetime: string) => {
    for (const child of families.get(owner)?.values() ?? []) {
      run(child, lifetime)
      tell(child.instance, lifetime)
    }
  }
  return { sync, of, tell, detach, selectors }
}
